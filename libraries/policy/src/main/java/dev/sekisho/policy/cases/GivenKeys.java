package dev.sekisho.policy.cases;

import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonException;
import dev.sekisho.policy.json.JsonReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The condition keys that a case gives, in lower case.
///
/// @param absent those that the request is not to carry, whoever makes it: null in the JSON
record GivenKeys(Map<String, List<String>> values, Set<String> absent) {
    static final GivenKeys NONE = new GivenKeys(Map.of(), Set.of());

    private static final int LONGEST = 100_000;

    GivenKeys {
        values = Map.copyOf(values);
        absent = Set.copyOf(absent);
    }

    /// @param text a JSON object
    /// @throws InvalidCaseException if it is none, or a value is neither a text nor a list of texts
    static GivenKeys parse(String text) {
        try {
            if (JsonReader.read(text, LONGEST) instanceof Json.Members members) {
                return of(members);
            }
        } catch (JsonException e) {
            throw new InvalidCaseException("The context is not JSON: " + e.getMessage() + ".");
        }
        throw new InvalidCaseException("The context is not a JSON object.");
    }

    private static GivenKeys of(Json.Members members) {
        var values = new HashMap<String, List<String>>();
        var absent = new HashSet<String>();
        members.values().forEach((written, value) -> {
            String key = written.toLowerCase(Locale.ROOT);
            if (values.containsKey(key) || absent.contains(key)) {
                throw new InvalidCaseException("The context has the key '" + written + "' twice.");
            }
            if (value instanceof Json.Null) {
                absent.add(key);
            } else {
                values.put(key, texts(written, value));
            }
        });
        return new GivenKeys(values, absent);
    }

    private static List<String> texts(String key, Json value) {
        return value instanceof Json.Items items
                ? items.values().stream().map(item -> text(key, item)).toList()
                : List.of(text(key, value));
    }

    private static String text(String key, Json value) {
        return switch (value) {
            case Json.Text text -> text.value();
            case Json.Numeral numeral -> numeral.literal();
            case Json.Truth truth -> Boolean.toString(truth.value());
            case Json.Members object -> throw unreadable(key);
            case Json.Items items -> throw unreadable(key);
            case Json.Null none -> throw unreadable(key);
        };
    }

    private static InvalidCaseException unreadable(String key) {
        return new InvalidCaseException("The context's value of '" + key + "' is neither a text nor a list of texts.");
    }
}
