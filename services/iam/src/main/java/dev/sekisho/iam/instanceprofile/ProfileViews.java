package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.InstanceProfile;
import dev.sekisho.iam.api.Role;
import dev.sekisho.iam.role.RoleViews;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.role.Roles;
import java.util.List;
import java.util.Optional;

/// Instance profiles as answers show them, with their roles.
public final class ProfileViews {
    private final Roles roles;
    private final RoleViews views;

    public ProfileViews(Roles roles, RoleViews views) {
        this.roles = roles;
        this.views = views;
    }

    /// As the answers about one instance profile show it.
    InstanceProfile whole(dev.sekisho.identity.instanceprofile.InstanceProfile profile) {
        return builder(profile).tags(Tags.shown(profile.tags())).build();
    }

    /// As listings show it, which leave out the tags.
    InstanceProfile listed(dev.sekisho.identity.instanceprofile.InstanceProfile profile) {
        return builder(profile).build();
    }

    private InstanceProfile.Builder builder(dev.sekisho.identity.instanceprofile.InstanceProfile profile) {
        Identifiers called = profile.identifiers();
        return InstanceProfile.builder()
                .path(called.path())
                .instanceProfileName(called.name())
                .instanceProfileId(called.id())
                .arn(profile.arn().toString())
                .createDate(called.createDate())
                .roles(roles(profile));
    }

    private List<Role> roles(dev.sekisho.identity.instanceprofile.InstanceProfile profile) {
        return Optional.of(profile.roleName())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> roles.find(profile.identifiers().account(), name))
                .map(views::listed)
                .stream()
                .toList();
    }
}
