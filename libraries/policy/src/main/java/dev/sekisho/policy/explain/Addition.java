package dev.sekisho.policy.explain;

import dev.sekisho.policy.PolicyType;

/// A statement that is missing.
///
/// @param type the kind of policy that it would have to stand in
/// @param statement the smallest one that would do, as JSON
public record Addition(PolicyType type, String statement) {}
