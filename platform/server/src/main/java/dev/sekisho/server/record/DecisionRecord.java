package dev.sekisho.server.record;

import dev.sekisho.policy.StatementRef;
import java.time.Instant;
import java.util.List;

/// One line of the decision log. Empty strings are left out of the line.
///
/// INVARIANT: no secrets, tokens, external ids or query strings. Resources are ARNs, which name S3 keys.
///
/// @param principal the caller's ARN, or `anonymous`, or empty when the caller was not authenticated
/// @param operation `service:Operation` where known
/// @param action what was asked for; empty for operations that need no permission
/// @param outcome `Allowed`, `ExplicitlyDenied`, `ImplicitlyDenied`, or `Refused` where no policy was asked
/// @param reason for what was not allowed, why, as a word a program can read
/// @param error the error code that the call was answered with, if any
public record DecisionRecord(
        Instant time,
        String requestId,
        String principal,
        String accessKeyId,
        String operation,
        String action,
        String resource,
        String outcome,
        String reason,
        List<StatementRef> statements,
        String sourceIp,
        String error) {

    public DecisionRecord {
        statements = List.copyOf(statements);
    }
}
