package dev.sekisho.tour;

import java.util.List;

/// A line of the server's decision log.
///
/// @param outcome `Allowed`, `ExplicitlyDenied`, `ImplicitlyDenied` or `Refused`
/// @param statements those that decided
record Decision(
        String operation,
        String principal,
        String action,
        String resource,
        String outcome,
        List<Statement> statements) {

    Decision {
        statements = List.copyOf(statements);
    }

    /// @param number the statement's place in its policy, from 1
    record Statement(String policy, int number) {}
}
