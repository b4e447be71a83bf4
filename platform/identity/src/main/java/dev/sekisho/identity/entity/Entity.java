package dev.sekisho.identity.entity;

import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import java.time.Instant;
import java.util.List;

/// A user, group or role: what policies are attached to.
public sealed interface Entity permits User, Group, Role {
    EntityKind kind();

    Identifiers identifiers();

    OwnPolicies policies();

    /// AWS: groups have none.
    List<Tag> tags();

    /// The same with other policies.
    Entity with(OwnPolicies policies);

    default AccountId account() {
        return identifiers().account();
    }

    /// Begins and ends with `/`.
    default String path() {
        return identifiers().path();
    }

    /// In the case as given.
    default String name() {
        return identifiers().name();
    }

    /// The unique id: `AIDA…`, `AGPA…` or `AROA…`.
    default String id() {
        return identifiers().id();
    }

    default Instant createDate() {
        return identifiers().createDate();
    }

    default Arn arn() {
        return Arn.iam(account(), kind().word() + path() + name());
    }

    /// The store's key.
    default String key() {
        return Keys.named(account(), kind().word(), name());
    }
}
