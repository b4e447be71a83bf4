package dev.sekisho.policy.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands in a case file, key by key. Also what a question from elsewhere is put into, so that both are read
/// alike.
public final class CaseLines {
    private static final Set<String> ONCE = Set.of(
            "rule",
            "source",
            "principal",
            "principal-id",
            "role-path",
            "federated-by",
            "owner",
            "canonical-user",
            "context",
            "expect",
            "type",
            "document",
            "refused");
    private static final Set<String> OFTEN = Set.of(
            "action",
            "resource",
            "request",
            "identity",
            "boundary",
            "session",
            "resource-policy",
            "key-policy",
            "trust",
            "endpoint");
    private static final Pattern LEVEL = Pattern.compile("(scp|rcp)(-([2-9]|[1-9][0-9]))?");

    private final Path folder;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /// @param folder what `@path` values are relative to
    public CaseLines(Path folder) {
        this.folder = folder;
    }

    /// Reads lines of `key: value`. A line that begins with white space goes on with the value above it.
    ///
    /// @throws InvalidCaseException naming the line
    static CaseLines parse(String text, Path folder) {
        var lines = new CaseLines(folder);
        String key = "";
        var value = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
                value.append('\n').append(line);
                continue;
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
                throw new InvalidCaseException("Line " + number + " is not of the form 'key: value'.");
            }
            lines.finish(key, value);
            key = line.substring(0, colon).strip();
            value = new StringBuilder(line.substring(colon + 1));
        }
        lines.finish(key, value);
        return lines;
    }

    private void finish(String key, StringBuilder value) {
        if (!key.isEmpty()) {
            add(key, value.toString());
        }
    }

    /// @throws InvalidCaseException if there is no such key, or if it may stand only once and does
    public void add(String key, String value) {
        boolean isLevel = LEVEL.matcher(key).matches();
        if (!isLevel && !ONCE.contains(key) && !OFTEN.contains(key)) {
            throw new InvalidCaseException("There is no key '" + key + "'.");
        }
        List<String> all = values.computeIfAbsent(key, first -> new ArrayList<>());
        if (!all.isEmpty() && ONCE.contains(key)) {
            throw new InvalidCaseException("The key '" + key + "' stands more than once.");
        }
        all.add(value.strip());
    }

    Path folder() {
        return folder;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /// @throws InvalidCaseException if one of them is there, which in such a case means nothing
    void forbid(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                throw new InvalidCaseException("The key '" + key + "' has no meaning here.");
            }
        }
    }

    Optional<String> one(String key) {
        return all(key).stream().findFirst();
    }

    /// @throws InvalidCaseException if it is missing
    String required(String key) {
        return one(key).orElseThrow(() -> new InvalidCaseException("The key '" + key + "' is missing."));
    }

    /// The keys of the organization's levels, `scp`, `scp-2` and so on, in the order of the levels.
    ///
    /// @throws InvalidCaseException if there is a level without the one above it
    List<String> levels(String kind) {
        List<String> levels = Stream.iterate(1, level -> level + 1)
                .map(level -> level == 1 ? kind : kind + "-" + level)
                .takeWhile(this::has)
                .toList();
        for (String key : values.keySet()) {
            if (LEVEL.matcher(key).matches() && key.startsWith(kind) && !levels.contains(key)) {
                throw new InvalidCaseException("The key '" + key + "' stands without the level above it.");
            }
        }
        return levels;
    }
}
