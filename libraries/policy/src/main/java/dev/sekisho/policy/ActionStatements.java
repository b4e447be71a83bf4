package dev.sekisho.policy;

import java.util.List;

/// The statements of a set of policies that are about one action.
///
/// @param action as it was asked for
record ActionStatements(String action, Candidates denies, Candidates allows) {

    static ActionStatements of(String action, List<CompiledStatement> statements) {
        return new ActionStatements(action, of(Effect.DENY, statements), of(Effect.ALLOW, statements));
    }

    private static Candidates of(Effect effect, List<CompiledStatement> statements) {
        return Candidates.of(statements.stream()
                .filter(statement -> statement.effect() == effect)
                .toList());
    }
}
