package dev.sekisho.policy.grammar;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.condition.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that is valid where it stands.
///
/// @param sid the empty string if there is none
/// @param principals empty where a statement has none
/// @param resources null where a statement has none
public record Statement(
        String sid,
        Effect effect,
        List<StatementPrincipal> principals,
        Listed actions,
        @Nullable Resources resources,
        List<Condition> conditions) {
    public Statement {
        principals = List.copyOf(principals);
        conditions = List.copyOf(conditions);
    }
}
