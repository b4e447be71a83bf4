package dev.sekisho.iam.group;

import dev.sekisho.iam.api.Group;

/// A group as answers show it.
public final class GroupView {
    private GroupView() {}

    public static Group of(dev.sekisho.identity.entity.Group group) {
        return Group.builder()
                .path(group.path())
                .groupName(group.name())
                .groupId(group.id())
                .arn(group.arn().toString())
                .createDate(group.createDate())
                .build();
    }
}
