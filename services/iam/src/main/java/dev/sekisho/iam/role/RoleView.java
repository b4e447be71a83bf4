package dev.sekisho.iam.role;

import dev.sekisho.iam.api.Role;
import dev.sekisho.iam.api.RoleLastUsed;
import dev.sekisho.iam.policy.EncodedDocument;
import dev.sekisho.iam.tag.Tags;

/// A role as answers show it.
public final class RoleView {
    private RoleView() {}

    /// As the answers about one role show it.
    public static Role whole(dev.sekisho.identity.entity.Role role) {
        return builder(role).tags(Tags.shown(role.tags())).build();
    }

    /// As GetRole shows it, which alone says when the role was last used: never, as nothing assumes roles yet.
    static Role withLastUse(dev.sekisho.identity.entity.Role role) {
        return builder(role)
                .tags(Tags.shown(role.tags()))
                .roleLastUsed(RoleLastUsed.builder().build())
                .build();
    }

    /// As listings show it, which leave out the tags.
    public static Role listed(dev.sekisho.identity.entity.Role role) {
        return builder(role).build();
    }

    private static Role.Builder builder(dev.sekisho.identity.entity.Role role) {
        return Role.builder()
                .path(role.path())
                .roleName(role.name())
                .roleId(role.id())
                .arn(role.arn().toString())
                .createDate(role.createDate())
                .assumeRolePolicyDocument(EncodedDocument.of(role.trust().document()))
                .description(role.description().isEmpty() ? null : role.description())
                .maxSessionDuration((int) role.trust().maxSession().toSeconds());
    }
}
