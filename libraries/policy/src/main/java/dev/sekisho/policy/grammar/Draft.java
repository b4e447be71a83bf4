package dev.sekisho.policy.grammar;

import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.condition.Place;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A statement as it is written: right in shape, its values not yet judged.
///
/// @param elements the names of those that it has
/// @param sid the empty string if there is none
/// @param principal the Principal or the NotPrincipal
record Draft(
        Set<String> elements,
        String sid,
        @Nullable String effect,
        @Nullable Json principal,
        @Nullable Listed actions,
        @Nullable Listed resources,
        List<ConditionBlock> conditions) {
    static final Set<String> ELEMENTS = Set.of(
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
        elements = Set.copyOf(elements);
        conditions = List.copyOf(conditions);
    }

    /// @throws FaultException if this is no statement, whatever the type of the policy
    static Draft read(Json statement) {
        Json.Members elements = Elements.members(statement);
        Elements.requireKnown(elements, ELEMENTS);
        return new Draft(
                elements.values().keySet(),
                Objects.requireNonNullElse(Elements.text(elements, "Sid"), ""),
                Elements.text(elements, "Effect"),
                principal(elements),
                Elements.listed(elements, "Action"),
                Elements.listed(elements, "Resource"),
                ConditionBlock.readAll(elements.values().get("Condition")));
    }

    private static @Nullable Json principal(Json.Members elements) {
        Json positive = elements.values().get("Principal");
        Json inverted = elements.values().get("NotPrincipal");
        if (positive != null && inverted != null) {
            throw new FaultException(new Fault.BothElements("Principal"));
        }
        return positive != null ? positive : inverted;
    }

    boolean has(String element) {
        return elements.contains(element);
    }

    List<Condition> compileConditions(Place place) {
        return conditions.stream().flatMap(block -> block.conditions(place)).toList();
    }
}
