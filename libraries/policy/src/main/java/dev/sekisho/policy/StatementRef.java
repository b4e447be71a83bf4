package dev.sekisho.policy;

/// Names one statement of one policy.
///
/// @param policy the policy's ARN, or for an inline policy `OWNER-ARN#policy-name`
/// @param index the statement's position in its document, from 0
/// @param sid the statement's Sid, or the empty string
public record StatementRef(PolicyType type, String policy, int index, String sid) {}
