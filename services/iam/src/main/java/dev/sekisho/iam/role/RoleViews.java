package dev.sekisho.iam.role;

import dev.sekisho.iam.api.Role;
import dev.sekisho.iam.api.RoleLastUsed;
import dev.sekisho.iam.policy.EncodedDocument;
import dev.sekisho.iam.resource.BoundaryView;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.key.Uses;
import dev.sekisho.identity.policy.PolicyPrincipals;

/// A role as answers show it.
public final class RoleViews {
    private final PolicyPrincipals principals;
    private final Uses lastUses;

    public RoleViews(PolicyPrincipals principals, Uses lastUses) {
        this.principals = principals;
        this.lastUses = lastUses;
    }

    /// As the answers about one role show it.
    public Role whole(dev.sekisho.identity.entity.Role role) {
        return detailed(role).build();
    }

    /// As GetRole shows it, which alone says when the role was last used.
    Role withLastUse(dev.sekisho.identity.entity.Role role) {
        return detailed(role)
                .roleLastUsed(lastUses.find(role.id())
                        .map(used -> new RoleLastUsed(used.date(), used.region()))
                        .orElseGet(() -> RoleLastUsed.builder().build()))
                .build();
    }

    /// As listings show it, which leave out the tags and the permissions boundary.
    public Role listed(dev.sekisho.identity.entity.Role role) {
        return builder(role).build();
    }

    private Role.Builder detailed(dev.sekisho.identity.entity.Role role) {
        return builder(role)
                .permissionsBoundary(BoundaryView.of(role.policies()))
                .tags(Tags.shown(role.tags()));
    }

    private Role.Builder builder(dev.sekisho.identity.entity.Role role) {
        return Role.builder()
                .path(role.path())
                .roleName(role.name())
                .roleId(role.id())
                .arn(role.arn().toString())
                .createDate(role.createDate())
                .assumeRolePolicyDocument(
                        EncodedDocument.of(principals.show(role.trust().document())))
                .description(role.description().isEmpty() ? null : role.description())
                .maxSessionDuration((int) role.trust().maxSession().toSeconds());
    }
}
