package dev.sekisho.logs.event;

import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.models.AwsError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which messages are looked for, by terms: all that stand alone, `"in quotes"` with spaces and signs, none after `-`,
/// any one of those after `?`. Upper and lower case differ.
///
/// Patterns that look into JSON (`{ … }`), into columns (`[ … ]`) or have regular expressions (`% … %`) are refused.
///
/// Source: Amazon CloudWatch Logs User Guide, "Filter pattern syntax".
record FilterPattern(List<String> all, List<String> none, List<String> any) {

    /// Signs that mean something in patterns, and so stand in quotes where they are meant themselves.
    private static final String SIGNS = "\"{}[]()%*|<>!^$\\?";

    FilterPattern {
        // AWS: beside other terms, those after ? do not count.
        any = all.isEmpty() && none.isEmpty() ? List.copyOf(any) : List.of();
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /// @param text null for every message
    /// @throws AwsError InvalidParameterException if it is no such pattern
    static FilterPattern of(@Nullable String text) {
        List<String> all = new ArrayList<>();
        List<String> none = new ArrayList<>();
        List<String> any = new ArrayList<>();
        var terms = new Terms(text == null ? "" : text);
        while (terms.hasNext()) {
            List<String> kind = switch (terms.sign()) {
                case '-' -> none;
                case '?' -> any;
                default -> all;
            };
            kind.add(terms.next());
        }
        return new FilterPattern(all, none, any);
    }

    boolean matches(String message) {
        return all.stream().allMatch(message::contains)
                && none.stream().noneMatch(message::contains)
                && (any.isEmpty() || any.stream().anyMatch(message::contains));
    }

    /// The terms of a pattern, one after the other.
    private static final class Terms {
        private final String text;
        private int at;

        Terms(String text) {
            this.text = text;
            String start = text.strip();
            if (start.startsWith("{") || start.startsWith("[") || start.contains("%")) {
                throw InvalidParameterException.of("Invalid filter pattern. Patterns of JSON, of columns and of "
                        + "regular expressions are not supported here.");
            }
        }

        boolean hasNext() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        /// Takes the sign before a term; a space if there is none.
        char sign() {
            char sign = text.charAt(at);
            if (sign != '-' && sign != '?') {
                return ' ';
            }
            at++;
            return sign;
        }

        String next() {
            String term = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
            if (term.isEmpty() || (at < text.length() && !Character.isWhitespace(text.charAt(at)))) {
                throw invalid();
            }
            return term;
        }

        private String plain() {
            int start = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                if (SIGNS.indexOf(text.charAt(at)) >= 0) {
                    throw invalid();
                }
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() {
            var term = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return term.toString();
                }
                if (c == '\\' && at + 1 < text.length()) {
                    at++;
                    c = text.charAt(at);
                }
                term.append(c);
            }
            throw invalid();
        }

        private static AwsError invalid() {
            return InvalidParameterException.of("Invalid filter pattern");
        }
    }
}
