package dev.sekisho.identity.entity;

import java.util.List;

/// A group of users. Its members know it, not it them.
public record Group(Identifiers identifiers, OwnPolicies policies) implements Entity {

    @Override
    public EntityKind kind() {
        return EntityKind.GROUP;
    }

    @Override
    public List<Tag> tags() {
        return List.of();
    }

    @Override
    public Group with(OwnPolicies changed) {
        return new Group(identifiers, changed);
    }

    public Group with(Identifiers changed) {
        return new Group(changed, policies);
    }
}
