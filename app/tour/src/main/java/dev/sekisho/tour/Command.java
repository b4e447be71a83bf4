package dev.sekisho.tour;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A command of the aws CLI, without its first word.
record Command(List<String> words) {
    static final String ROOT = "default";

    Command {
        words = List.copyOf(words);
    }

    /// @param line words that have no spaces in them
    static Command of(String line) {
        return new Command(List.of(line.split(" ")));
    }

    /// With the values for `${NAME}`.
    Command with(Map<String, String> values) {
        return new Command(words.stream().map(word -> filled(word, values)).toList());
    }

    private static String filled(String word, Map<String, String> values) {
        return word.startsWith("${") ? values.getOrDefault(word.substring(2, word.length() - 1), word) : word;
    }

    /// Service and verb, such as `iam create-user`.
    String name() {
        return words.get(0) + " " + words.get(1);
    }

    /// The first word after the verb, or the empty string.
    String operand() {
        return words.size() > 2 ? words.get(2) : "";
    }

    /// The word after that option, or the empty string.
    String option(String name) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? "" : words.get(at + 1);
    }

    /// Whose keys sign.
    String profile() {
        String given = option("--profile");
        return given.isEmpty() ? ROOT : given;
    }

    /// As one would type it.
    String typed() {
        return words.stream()
                .map(word -> word.matches("[A-Za-z0-9._:/=-]+") ? word : "'" + word + "'")
                .collect(Collectors.joining(" ", "aws ", ""));
    }
}
