package dev.sekisho.policy;

import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of `cases/policy`; its README describes the format.
record CaseFile(Map<String, List<String>> lines) {

    static CaseFile read(Path file) {
        Map<String, List<String>> lines = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    lines.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                            .add(line.substring(colon + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseFile(lines);
    }

    List<String> all(String key) {
        return lines.getOrDefault(key, List.of());
    }

    String one(String key) {
        List<String> values = all(key);
        if (values.size() != 1) {
            throw new IllegalStateException("One line wanted: " + key);
        }
        return values.getFirst();
    }

    boolean has(String key) {
        return lines.containsKey(key);
    }

    RequestContext context() {
        Map<String, List<String>> values = new HashMap<>();
        if (has("context")) {
            var members = (Json.Members) JsonReader.read(one("context"), 10_000);
            members.values().forEach((key, value) -> values.put(key, texts(value)));
        }
        return RequestContext.of(values);
    }

    private static List<String> texts(Json value) {
        return value instanceof Json.Items items
                ? items.values().stream()
                        .map(item -> ((Json.Text) item).value())
                        .toList()
                : List.of(((Json.Text) value).value());
    }
}
