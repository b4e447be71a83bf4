package dev.sekisho.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One case: lines of `name: value`, of which a name may come several times; `#` begins a comment.
record CaseFile(Path path, Map<String, List<String>> lines) {

    static CaseFile read(Path path) {
        try {
            Map<String, List<String>> lines = new LinkedHashMap<>();
            for (String line : Files.readAllLines(path)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split(":", 2);
                    lines.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1].strip());
                }
            }
            return new CaseFile(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }

    List<String> all(String name) {
        return lines.getOrDefault(name, List.of());
    }

    String one(String name) {
        List<String> values = all(name);
        if (values.size() != 1) {
            throw new IllegalArgumentException(path + " must have one line " + name);
        }
        return values.getFirst();
    }

    String one(String name, String otherwise) {
        return has(name) ? one(name) : otherwise;
    }
}
