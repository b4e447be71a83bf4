package dev.sekisho.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of a case, by key. A line that begins with white space goes on with the one above it.
record CaseFile(Map<String, List<String>> lines) {

    static CaseFile read(Path file) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (Character.isWhitespace(line.charAt(0))) {
                    last.add((last.removeLast() + " " + line.strip()).strip());
                    continue;
                }
                int colon = line.indexOf(':');
                last = lines.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
                last.add(line.substring(colon + 1).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseFile(lines);
    }

    List<String> all(String key) {
        return lines.getOrDefault(key, List.of());
    }

    String one(String key, String otherwise) {
        List<String> values = all(key);
        return values.isEmpty() ? otherwise : values.getFirst();
    }
}
