package dev.sekisho.policy.grammar;

import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.json.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The elements of documents and statements, in the shapes that they may have.
final class Elements {
    private Elements() {}

    static FaultException wrongShape() {
        return new FaultException(new Fault.WrongShape());
    }

    static Json.Members members(@Nullable Json json) {
        if (json instanceof Json.Members members) {
            return members;
        }
        throw wrongShape();
    }

    /// Refuses elements other than `known`.
    static void requireKnown(Json.Members elements, Set<String> known) {
        for (String name : elements.values().keySet()) {
            if (!known.contains(name)) {
                throw new FaultException(new Fault.UnknownElement(name));
            }
        }
    }

    static String text(Json json) {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw wrongShape();
    }

    /// The text of an element; null if there is no such element.
    static @Nullable String text(Json.Members elements, String name) {
        Json json = elements.values().get(name);
        return json == null ? null : text(json);
    }

    /// One object and a list of one are the same.
    static List<Json> oneOrMore(Json json) {
        return switch (json) {
            case Json.Items items -> items.values();
            case Json.Members members -> List.of(members);
            default -> throw wrongShape();
        };
    }

    /// One text and a list of one are the same.
    static List<String> texts(Json json) {
        return json instanceof Json.Items items
                ? items.values().stream().map(Elements::text).toList()
                : List.of(text(json));
    }

    /// The values of `name` or of `Not` + `name`; null if the statement has neither.
    static @Nullable Listed listed(Json.Members statement, String name) {
        Json positive = statement.values().get(name);
        Json inverted = statement.values().get("Not" + name);
        if (positive != null && inverted != null) {
            throw new FaultException(new Fault.BothElements(name));
        }
        if (positive != null) {
            return new Listed(false, texts(positive));
        }
        return inverted == null ? null : new Listed(true, texts(inverted));
    }
}
