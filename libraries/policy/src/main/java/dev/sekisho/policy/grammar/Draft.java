package dev.sekisho.policy.grammar;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.condition.ConditionOperator;
import dev.sekisho.policy.json.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A statement as it is written: right in shape, its values not yet judged.
///
/// @param sid the empty string if there is none
record Draft(
        String sid,
        @Nullable String effect,
        @Nullable Json principal,
        @Nullable Json notPrincipal,
        @Nullable Listed actions,
        @Nullable Listed resources,
        List<ConditionBlock> conditions) {
    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    Draft {
        conditions = List.copyOf(conditions);
    }

    /// @throws MalformedPolicyException `Syntax errors in policy.`
    static Draft read(Json statement) {
        Json.Members elements = Elements.members(statement);
        if (!ELEMENTS.containsAll(elements.values().keySet())) {
            throw Elements.syntax();
        }
        return new Draft(
                elements.values().containsKey("Sid")
                        ? Elements.text(elements.values().get("Sid"))
                        : "",
                elements.values().containsKey("Effect")
                        ? Elements.text(elements.values().get("Effect"))
                        : null,
                elements.values().get("Principal"),
                elements.values().get("NotPrincipal"),
                Elements.listed(elements, "Action"),
                Elements.listed(elements, "Resource"),
                ConditionBlock.readAll(elements.values().get("Condition")));
    }

    List<Condition> compileConditions(ConditionOperator.Place place) {
        return conditions.stream().flatMap(block -> block.conditions(place)).toList();
    }
}
