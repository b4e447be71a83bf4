package dev.sekisho.policy.grammar;

import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.condition.ConditionOperator;
import dev.sekisho.policy.condition.Place;
import dev.sekisho.policy.json.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An operator of a Condition element with its keys and their values, as it is written.
record ConditionBlock(ConditionOperator operator, Map<String, List<String>> keys) {

    /// @param condition the Condition element; null if there is none
    static List<ConditionBlock> readAll(@Nullable Json condition) {
        return condition == null
                ? List.of()
                : Elements.members(condition).values().entrySet().stream()
                        .map(entry -> new ConditionBlock(
                                ConditionOperator.parse(entry.getKey()), keys(Elements.members(entry.getValue()))))
                        .toList();
    }

    private static Map<String, List<String>> keys(Json.Members block) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        block.values().forEach((key, values) -> {
            if (!seen.add(key.toLowerCase(Locale.ROOT))) {
                throw Elements.wrongShape();
            }
            keys.put(key, texts(values));
        });
        return keys;
    }

    private static List<String> texts(Json values) {
        return values instanceof Json.Items items
                ? items.values().stream().map(ConditionBlock::text).toList()
                : List.of(text(values));
    }

    /// Numbers and Booleans may stand without quotation marks.
    private static String text(Json value) {
        return switch (value) {
            case Json.Text text -> text.value();
            case Json.Numeral numeral -> numeral.literal();
            case Json.Truth truth -> Boolean.toString(truth.value());
            case Json.Members members -> throw Elements.wrongShape();
            case Json.Items items -> throw Elements.wrongShape();
            case Json.Null none -> throw Elements.wrongShape();
        };
    }

    Stream<Condition> conditions(Place place) {
        return keys.entrySet().stream().map(entry -> operator.condition(entry.getKey(), entry.getValue(), place));
    }
}
