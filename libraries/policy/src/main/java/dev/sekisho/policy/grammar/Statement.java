package dev.sekisho.policy.grammar;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that is valid where it stands.
///
/// @param sid the empty string if there is none
/// @param principals null where a statement has none
/// @param resources null where a statement has none
public record Statement(
        String sid,
        Effect effect,
        @Nullable Principals principals,
        Listed actions,
        @Nullable Resources resources,
        List<Condition> conditions) {
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /// The statement as a policy would hold it: the same in meaning as what was read, not in every letter.
    public Json.Members toJson() {
        return StatementJson.of(this);
    }
}
