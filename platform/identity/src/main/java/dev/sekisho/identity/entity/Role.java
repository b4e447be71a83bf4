package dev.sekisho.identity.entity;

import java.time.Duration;
import java.util.List;

/// A role.
///
/// @param trust who may assume it and how long a session may be
/// @param description the empty string where there is none
public record Role(Identifiers identifiers, Trust trust, String description, List<Tag> tags, OwnPolicies policies)
        implements Entity {

    /// @param document the trust policy: the JSON text as the caller gave it, but for the users and roles it names,
    ///     which stand there by their unique ids
    public record Trust(String document, Duration maxSession) {}

    public Role {
        tags = List.copyOf(tags);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ROLE;
    }

    @Override
    public Role with(OwnPolicies changed) {
        return new Role(identifiers, trust, description, tags, changed);
    }

    public Role with(Trust changed) {
        return new Role(identifiers, changed, description, tags, policies);
    }

    public Role withDescription(String changed) {
        return new Role(identifiers, trust, changed, tags, policies);
    }

    public Role withTags(List<Tag> changed) {
        return new Role(identifiers, trust, description, changed, policies);
    }
}
