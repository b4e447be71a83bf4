package dev.sekisho.policy.grammar;

import dev.sekisho.policy.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One condition key under one operator, as it is written.
record ConditionClause(String operator, String key, List<String> values) {
    ConditionClause {
        values = List.copyOf(values);
    }

    /// @param condition the Condition element; null if there is none
    static List<ConditionClause> readAll(@Nullable Json condition) {
        if (condition == null) {
            return List.of();
        }
        var clauses = new ArrayList<ConditionClause>();
        Elements.members(condition).values().forEach((operator, block) -> addAll(clauses, operator, block));
        return clauses;
    }

    private static void addAll(List<ConditionClause> clauses, String operator, Json block) {
        Map<String, Json> keys = Elements.members(block).values();
        if (keys.isEmpty()) {
            // Nothing is asked, but the operator is still judged.
            clauses.add(new ConditionClause(operator, "", List.of()));
        }
        Set<String> seen = new HashSet<>();
        keys.forEach((key, values) -> {
            if (!seen.add(key.toLowerCase(Locale.ROOT))) {
                throw Elements.syntax();
            }
            clauses.add(new ConditionClause(operator, key, texts(values)));
        });
    }

    private static List<String> texts(Json values) {
        return values instanceof Json.Items items
                ? items.values().stream().map(ConditionClause::text).toList()
                : List.of(text(values));
    }

    /// Numbers and Booleans may stand without quotation marks.
    private static String text(Json value) {
        return switch (value) {
            case Json.Text text -> text.value();
            case Json.Numeral numeral -> numeral.literal();
            case Json.Truth truth -> Boolean.toString(truth.value());
            case Json.Members members -> throw Elements.syntax();
            case Json.Items items -> throw Elements.syntax();
            case Json.Null none -> throw Elements.syntax();
        };
    }
}
