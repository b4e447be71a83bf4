package dev.sekisho.logs.group;

import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Target;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/// What callers must be allowed to do, in CloudWatch Logs' actions and ARNs. Says the same whether or not a group
/// exists, but for the tags that it has.
///
/// AWS: what touches a group or a stream is asked for on the ARN of a stream, without a name where there is none. So
/// policies name a group with `:*` at the end. What touches a group's tags by its ARN is asked for without.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon CloudWatch Logs"; AWS's
/// answers to those who may not (observed), such as «logs:DescribeLogGroups on resource:
/// arn:aws:logs:us-east-1:123456789012:log-group::log-stream:».
public final class Access {
    private final GroupTags tags;

    public Access(GroupTags tags) {
        this.tags = tags;
    }

    public Target group(String action, GroupName group, Caller caller) {
        return stream(action, group, "", caller);
    }

    public Target stream(String action, GroupName group, String stream, Caller caller) {
        return new Target(
                action,
                group.arnOfStream(stream),
                group.account(),
                having(group).context());
    }

    /// All groups.
    public Target listing(String action, Caller caller) {
        GroupName none = GroupName.of("", caller);
        return new Target(action, none.arnOfStream(""), none.account(), new ConditionKeys().context());
    }

    /// A group that is to be created.
    public Target creating(GroupName group, Map<String, String> given) {
        return new Target(
                "logs:CreateLogGroup",
                group.arnOfStream(""),
                group.account(),
                given(new ConditionKeys(), given).context());
    }

    /// Giving tags to a group.
    public Target tagging(String action, String resource, GroupName group, Map<String, String> given) {
        return new Target(
                action, resource, group.account(), given(having(group), given).context());
    }

    /// Taking tags from a group.
    public Target untagging(String action, String resource, GroupName group, Collection<String> keys) {
        return new Target(
                action, resource, group.account(), keys(having(group), keys).context());
    }

    /// Looking at the tags of a group.
    public Target tags(String action, String resource, GroupName group) {
        return new Target(action, resource, group.account(), having(group).context());
    }

    private ConditionKeys having(GroupName group) {
        var keys = new ConditionKeys();
        tags.find(group).forEach((key, value) -> keys.and("aws:ResourceTag/" + key.toLowerCase(Locale.ROOT), value));
        return keys;
    }

    private static ConditionKeys given(ConditionKeys keys, Map<String, String> given) {
        given.forEach((key, value) -> keys.and("aws:RequestTag/" + key.toLowerCase(Locale.ROOT), value));
        return keys(keys, given.keySet());
    }

    private static ConditionKeys keys(ConditionKeys keys, Collection<String> tagKeys) {
        tagKeys.forEach(key -> keys.and("aws:TagKeys", key));
        return keys;
    }
}
