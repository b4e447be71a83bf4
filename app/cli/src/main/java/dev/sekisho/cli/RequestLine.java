package dev.sekisho.cli;

import dev.sekisho.policy.cases.InvalidCaseException;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonException;
import dev.sekisho.policy.json.JsonReader;
import dev.sekisho.policy.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A request as one line of JSON, with the keys of a case.
final class RequestLine {
    private static final int LONGEST = 1 << 20;
    private static final Set<String> KEYS = Set.of(
            "action",
            "resource",
            "principal",
            "principal-id",
            "role-path",
            "federated-by",
            "owner",
            "canonical-user",
            "context");

    private RequestLine() {}

    /// @throws InvalidCaseException if the line is not a JSON object of known keys
    static Map<String, List<String>> parse(String line) {
        try {
            if (JsonReader.read(line, LONGEST) instanceof Json.Members members) {
                Map<String, List<String>> values = new LinkedHashMap<>();
                members.values().forEach((key, value) -> values.put(key, texts(key, value)));
                return values;
            }
        } catch (JsonException e) {
            throw new InvalidCaseException("The line is not JSON: " + e.getMessage() + ".");
        }
        throw new InvalidCaseException("The line is not a JSON object.");
    }

    private static List<String> texts(String key, Json value) {
        if (!KEYS.contains(key)) {
            throw new InvalidCaseException("A request has no key '" + key + "'.");
        }
        if (key.equals("context")) {
            return List.of(JsonWriter.write(value));
        }
        return value instanceof Json.Items items
                ? items.values().stream().map(item -> text(key, item)).toList()
                : List.of(text(key, value));
    }

    private static String text(String key, Json value) {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        throw new InvalidCaseException("The value of '" + key + "' is not a text.");
    }
}
