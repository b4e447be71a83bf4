package dev.sekisho.policy.explain;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.StatementRef;
import org.jspecify.annotations.Nullable;

/// One statement, and why it does not apply to the request.
///
/// @param mismatch the first thing that is otherwise; null if it applies
public record StatementTrace(
        StatementRef reference, Effect effect, @Nullable Mismatch mismatch) {}
