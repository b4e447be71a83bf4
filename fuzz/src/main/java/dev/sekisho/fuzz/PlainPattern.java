package dev.sekisho.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A pattern as the rules tell it, step by step, without any thought for speed.
///
/// @param parts null if the pattern is refused
/// @param resolved whether every variable had a value
/// @param segments whether the text is cut at its first five colons, and each part compared by itself
record PlainPattern(@Nullable List<Part> parts, boolean resolved, boolean foldsCase, boolean segments) {
    private static final Pattern VARIABLE = Pattern.compile("([^\\x00- ${',]+)(?:, '(.*)')?", Pattern.DOTALL);

    /// One character, or a wildcard.
    ///
    /// @param inSegment of a wildcard: whether it stops at a colon
    private record Part(Kind kind, char literal, boolean inSegment) {
        boolean isColon() {
            return kind == Kind.SEPARATOR;
        }
    }

    private enum Kind {
        LITERAL,
        /// A colon that stands in the pattern itself, and not in the value of a variable.
        SEPARATOR,
        ONE,
        ANY
    }

    static PlainPattern like(String pattern, String value) {
        return read(pattern, value, true, true);
    }

    static PlainPattern equal(String pattern, String value) {
        return read(pattern, value, false, true);
    }

    static PlainPattern name(String pattern) {
        return read(pattern, "", true, false).ignoringCase();
    }

    static PlainPattern arn(String pattern, String value) {
        PlainPattern all = like(pattern, value);
        return new PlainPattern(all.parts, all.resolved, false, true);
    }

    static PlainPattern resource(String pattern, String value) {
        PlainPattern all = like(pattern, value);
        List<Part> parts = all.parts;
        if (pattern.equals("*") || parts == null) {
            return all;
        }
        long colons = parts.stream().filter(Part::isColon).count();
        for (long missing = 5 - colons; missing > 0; missing--) {
            parts.add(new Part(Kind.SEPARATOR, ':', false));
            parts.add(new Part(Kind.ANY, '*', false));
        }
        int segment = 0;
        for (int i = 0; segment < 5; i++) {
            Part part = parts.get(i);
            boolean last = part.kind == Kind.ANY && parts.get(i + 1).isColon();
            segment += part.isColon() ? 1 : 0;
            parts.set(i, new Part(part.kind, part.literal, !last));
        }
        return all;
    }

    PlainPattern ignoringCase() {
        return new PlainPattern(parts, resolved, true, segments);
    }

    private static PlainPattern read(String pattern, String value, boolean wildcards, boolean variables) {
        List<Part> parts = new ArrayList<>();
        boolean resolved = true;
        for (int i = 0; i < pattern.length(); i++) {
            if (!variables || !pattern.startsWith("${", i)) {
                parts.add(part(pattern.charAt(i), wildcards));
                continue;
            }
            int end = pattern.indexOf('}', i);
            String inside = end < 0 ? "" : pattern.substring(i + 2, end);
            Matcher variable = VARIABLE.matcher(inside);
            String substitute;
            if (List.of("*", "?", "$").contains(inside)) {
                substitute = inside;
            } else if (variable.matches()) {
                boolean known = variable.group(1).toLowerCase(Locale.ROOT).equals("v");
                substitute = known ? value : variable.group(2);
            } else {
                return new PlainPattern(null, false, false, false);
            }
            resolved &= substitute != null;
            String characters = substitute == null ? "" : substitute;
            characters.chars().forEach(c -> parts.add(new Part(Kind.LITERAL, (char) c, false)));
            i = end;
        }
        return new PlainPattern(parts, resolved, false, false);
    }

    private static Part part(char c, boolean wildcards) {
        Kind special = c == '*' ? Kind.ANY : c == '?' ? Kind.ONE : Kind.LITERAL;
        return new Part(c == ':' ? Kind.SEPARATOR : wildcards ? special : Kind.LITERAL, c, false);
    }

    boolean isRefused() {
        return parts == null;
    }

    boolean matches(String text) {
        if (!resolved || parts == null) {
            return false;
        }
        return segments ? segmentsMatch(parts, text) : matches(parts, text);
    }

    private boolean segmentsMatch(List<Part> all, String text) {
        String[] texts = text.split(":", 6);
        List<Part> rest = all;
        if (texts.length < 6) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            int colon = 0;
            while (colon < rest.size() && !rest.get(colon).isColon()) {
                colon++;
            }
            if (colon == rest.size() || !matches(rest.subList(0, colon), texts[i])) {
                return false;
            }
            rest = rest.subList(colon + 1, rest.size());
        }
        return matches(rest, texts[5]);
    }

    private boolean matches(List<Part> pattern, String text) {
        var table = new boolean[pattern.size() + 1][text.length() + 1];
        table[pattern.size()][text.length()] = true;
        for (int i = pattern.size() - 1; i >= 0; i--) {
            Part part = pattern.get(i);
            for (int j = text.length(); j >= 0; j--) {
                boolean here = j < text.length() && fits(part, text.charAt(j));
                int next = j < text.length() ? j + Character.charCount(text.codePointAt(j)) : j;
                table[i][j] = switch (part.kind) {
                    case LITERAL, SEPARATOR -> here && table[i + 1][j + 1];
                    case ONE -> here && table[i + 1][next];
                    case ANY -> table[i + 1][j] || (here && table[i][next]);
                };
            }
        }
        return table[0][0];
    }

    private boolean fits(Part part, char c) {
        return switch (part.kind) {
            case LITERAL, SEPARATOR ->
                foldsCase ? String.valueOf(c).equalsIgnoreCase(String.valueOf(part.literal)) : c == part.literal;
            case ONE, ANY -> !part.inSegment || c != ':';
        };
    }
}
