package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Values of a policy in which wildcards and variables may stand.
///
/// @param variables whether the document's version knows variables
/// @param context condition keys in lower case
record Template(boolean variables, Map<String, List<String>> context) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]*)(?:, '([^}]*)')?}");
    private static final int SEGMENTS = 6;

    /// EVAL-38, EVAL-43: a value of Resource or NotResource. Null if a variable has no value.
    @Nullable
    Boolean matchesResource(String value, String resource) {
        if (value.equals("*")) {
            return true;
        }
        List<String> segments = new ArrayList<>(segments(value));
        while (segments.size() < SEGMENTS) {
            segments.add("*");
        }
        List<Integer> pattern = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            List<Integer> symbols = symbols(segments.get(i), true);
            if (symbols == null) {
                return null;
            }
            for (int j = 0; j < symbols.size(); j++) {
                boolean within = i < SEGMENTS - 1;
                boolean last = j == symbols.size() - 1;
                pattern.add(within ? kept(symbols.get(j), last) : symbols.get(j));
            }
            if (i < SEGMENTS - 1) {
                pattern.add((int) ':');
            }
        }
        return Glob.matches(ints(pattern), resource);
    }

    private static int kept(int symbol, boolean last) {
        return switch (symbol) {
            case Glob.ANY -> last ? Glob.ANY : Glob.ANY_WITHIN;
            case Glob.ONE -> Glob.ONE_WITHIN;
            default -> symbol;
        };
    }

    /// EVAL-66: six parts, each by itself.
    boolean matchesArn(String value, String arn) {
        List<String> parts = segments(value);
        String[] actual = arn.split(":", SEGMENTS);
        return parts.size() == SEGMENTS
                && actual.length == SEGMENTS
                && IntStream.range(0, SEGMENTS).allMatch(i -> matchesText(parts.get(i), actual[i]));
    }

    /// With wildcards. A value with a variable that has none is like nothing.
    boolean matchesText(String value, String text) {
        List<Integer> symbols = symbols(value, true);
        return symbols != null && Glob.matches(ints(symbols), text);
    }

    /// The text that a value without wildcards stands for, or null.
    @Nullable
    String text(String value) {
        List<Integer> symbols = symbols(value, false);
        return symbols == null ? null : new String(ints(symbols), 0, symbols.size());
    }

    /// Splits at the first five colons that stand in no variable.
    private List<String> segments(String value) {
        List<String> segments = new ArrayList<>(List.of(""));
        for (String piece : pieces(value)) {
            if (piece.equals(":") && segments.size() < SEGMENTS) {
                segments.add("");
            } else {
                segments.set(segments.size() - 1, segments.getLast() + piece);
            }
        }
        return segments;
    }

    /// Single characters and whole variables.
    private List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(value);
        for (int i = 0; i < value.length(); i += pieces.getLast().length()) {
            boolean isVariable = variables
                    && value.startsWith("${", i)
                    && variable.region(i, value.length()).lookingAt();
            pieces.add(isVariable ? variable.group() : Character.toString(value.codePointAt(i)));
        }
        return pieces;
    }

    private @Nullable List<Integer> symbols(String value, boolean wildcards) {
        List<Integer> symbols = new ArrayList<>();
        for (String piece : pieces(value)) {
            if (wildcards && piece.equals("*")) {
                symbols.add(Glob.ANY);
            } else if (wildcards && piece.equals("?")) {
                symbols.add(Glob.ONE);
            } else {
                String text = piece.startsWith("${") ? substituted(piece) : piece;
                if (text == null) {
                    return null;
                }
                text.codePoints().forEach(symbols::add);
            }
        }
        return symbols;
    }

    /// EVAL-47 to EVAL-53.
    private @Nullable String substituted(String piece) {
        Matcher variable = VARIABLE.matcher(piece);
        if (!variable.matches()) {
            throw new IllegalStateException(piece);
        }
        String key = variable.group(1);
        if (key.equals("*") || key.equals("?") || key.equals("$")) {
            return key;
        }
        List<String> values = context.getOrDefault(Evaluator.lower(key), List.of());
        if (values.isEmpty()) {
            return variable.group(2);
        }
        return values.size() == 1 ? values.getFirst() : null;
    }

    private static int[] ints(List<Integer> symbols) {
        return symbols.stream().mapToInt(Integer::intValue).toArray();
    }
}
