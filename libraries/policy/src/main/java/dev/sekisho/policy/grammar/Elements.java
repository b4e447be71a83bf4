package dev.sekisho.policy.grammar;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The elements of documents and statements, in the shapes that they may have.
final class Elements {
    private Elements() {}

    static MalformedPolicyException syntax() {
        return new MalformedPolicyException("Syntax errors in policy.");
    }

    static Json.Members members(@Nullable Json json) {
        if (json instanceof Json.Members members) {
            return members;
        }
        throw syntax();
    }

    static String text(@Nullable Json json) {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw syntax();
    }

    /// One object and a list of one are the same.
    static List<Json> oneOrMore(@Nullable Json json) {
        return switch (json) {
            case Json.Items items -> items.values();
            case Json.Members members -> List.of(members);
            case null, default -> throw syntax();
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
            throw syntax();
        }
        if (positive != null) {
            return new Listed(false, texts(positive));
        }
        return inverted == null ? null : new Listed(true, texts(inverted));
    }
}
