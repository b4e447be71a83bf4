package dev.sekisho.policy;

/// How a statement of a resource's policy means the caller, which decides what its Allow is worth in the caller's own
/// account.
///
/// Source: IAM User Guide, "Policy evaluation for requests within a single account".
enum Grant {
    /// The caller is not meant.
    NONE,
    /// The caller's account is named: the account's own policies must allow as well.
    DELEGATES,
    /// The caller's role is named, or the user behind a federated session: like an identity-based policy, and limited
    /// by the boundary and the session policies.
    JOINS,
    /// The caller is named, or everyone is: no implicit deny of the caller's other policies limits it.
    STANDS_ALONE
}
