package dev.sekisho.identity.entity;

import java.util.ArrayList;
import java.util.List;

/// An IAM user.
///
/// @param groupIds the ids of the groups that the user is in; ids, so that groups can be renamed
/// @param accessKeyIds in the order in which they were created
public record User(
        Identifiers identifiers, List<Tag> tags, OwnPolicies policies, List<String> groupIds, List<String> accessKeyIds)
        implements Entity {

    public User {
        tags = List.copyOf(tags);
        groupIds = List.copyOf(groupIds);
        accessKeyIds = List.copyOf(accessKeyIds);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.USER;
    }

    @Override
    public User with(OwnPolicies changed) {
        return new User(identifiers, tags, changed, groupIds, accessKeyIds);
    }

    public User with(Identifiers changed) {
        return new User(changed, tags, policies, groupIds, accessKeyIds);
    }

    public User withTags(List<Tag> changed) {
        return new User(identifiers, changed, policies, groupIds, accessKeyIds);
    }

    public User withGroup(String groupId) {
        return new User(identifiers, tags, policies, with(groupIds, groupId), accessKeyIds);
    }

    public User withoutGroup(String groupId) {
        return new User(identifiers, tags, policies, without(groupIds, groupId), accessKeyIds);
    }

    public User withAccessKey(String accessKeyId) {
        return new User(identifiers, tags, policies, groupIds, with(accessKeyIds, accessKeyId));
    }

    public User withoutAccessKey(String accessKeyId) {
        return new User(identifiers, tags, policies, groupIds, without(accessKeyIds, accessKeyId));
    }

    private static List<String> with(List<String> list, String element) {
        List<String> changed = new ArrayList<>(list);
        changed.add(element);
        return changed;
    }

    private static List<String> without(List<String> list, String element) {
        return list.stream().filter(other -> !other.equals(element)).toList();
    }
}
