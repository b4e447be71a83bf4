package dev.sekisho.policy.text;

import dev.sekisho.policy.RequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text of a policy as it was read: characters, wildcards and variables, told apart for good.
///
/// @param codes a symbol each, as in [Glob]; those from [#VARIABLE] down stand for variables
/// @param variables those that the codes stand for, by their number
@SuppressWarnings("ArrayRecordComponent") // never compared
record Symbols(int[] codes, List<Variable> variables) {
    private static final int VARIABLE = -16;
    // An ARN has six parts; only the sixth may hold colons.
    private static final int COLONS = 5;

    /// @return null if a `${` begins no variable
    static @Nullable Symbols read(String text, Template.Syntax syntax) {
        var codes = new int[text.length()];
        int count = 0;
        List<Variable> variables = List.of();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '$' || !syntax.variables() || !text.startsWith("${", i)) {
                codes[count++] = syntax.wildcards() ? wildcard(c) : c;
                continue;
            }
            int end = text.indexOf('}', i);
            String inside = end < 0 ? "" : text.substring(i + 2, end);
            Variable variable = Variable.parse(inside);
            if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
                codes[count++] = inside.charAt(0);
            } else if (variable == null) {
                return null;
            } else {
                variables = variables.isEmpty() ? new ArrayList<>() : variables;
                codes[count++] = VARIABLE - variables.size();
                variables.add(variable);
            }
            i = end;
        }
        return new Symbols(count == codes.length ? codes : Arrays.copyOf(codes, count), variables);
    }

    private static int wildcard(char c) {
        return switch (c) {
            case '*' -> Glob.ANY;
            case '?' -> Glob.ONE;
            default -> c;
        };
    }

    static boolean isVariable(int code) {
        return code <= VARIABLE;
    }

    /// Whether every variable has a value in this request.
    boolean isResolvable(RequestContext context) {
        return variables.stream().allMatch(variable -> variable.value(context) != null);
    }

    /// The symbols from `start` on with the variables' values in their places, or null if one has none in this
    /// request.
    ///
    /// @param longest of the texts that may match; null too if none so short can, however long the values are
    int @Nullable [] resolved(int start, RequestContext context, int longest) {
        String[] values = new String[variables.size()];
        long length = 0;
        int unbounded = 0;
        for (int i = start; i < codes.length; i++) {
            if (isVariable(codes[i])) {
                int number = VARIABLE - codes[i];
                String value = variables.get(number).value(context);
                if (value == null) {
                    return null;
                }
                values[number] = value;
                length += value.length();
            } else if (codes[i] == Glob.ANY || codes[i] == Glob.ANY_IN_SEGMENT) {
                unbounded++;
            } else {
                length++;
            }
        }
        return length > longest ? null : substituted(start, values, new int[(int) length + unbounded]);
    }

    private int[] substituted(int start, String[] values, int[] target) {
        int count = 0;
        for (int i = start; i < codes.length; i++) {
            if (!isVariable(codes[i])) {
                target[count++] = codes[i];
                continue;
            }
            String value = values[VARIABLE - codes[i]];
            for (int j = 0; j < value.length(); j++) {
                target[count++] = value.charAt(j);
            }
        }
        return target;
    }

    /// The parts between the first five colons, each by itself; the sixth may hold more of them.
    List<Symbols> segments() {
        var segments = new ArrayList<Symbols>(COLONS + 1);
        int start = 0;
        for (int i = 0; i < codes.length && segments.size() < COLONS; i++) {
            if (codes[i] == ':') {
                segments.add(new Symbols(Arrays.copyOfRange(codes, start, i), variables));
                start = i + 1;
            }
        }
        segments.add(new Symbols(Arrays.copyOfRange(codes, start, codes.length), variables));
        return segments;
    }

    /// These as a pattern of ARNs: parts that are missing at the end are any, and in the first five a wildcard
    /// stays within its part, except for a `*` at the part's end.
    Symbols ofResource() {
        int[] all = completed();
        int colons = 0;
        for (int i = 0; colons < COLONS; i++) {
            if (all[i] == ':') {
                colons++;
            } else if (all[i] == Glob.ONE) {
                all[i] = Glob.ONE_IN_SEGMENT;
            } else if (all[i] == Glob.ANY && all[i + 1] != ':') {
                all[i] = Glob.ANY_IN_SEGMENT;
            }
        }
        return new Symbols(all, variables);
    }

    private int[] completed() {
        int colons = (int)
                Math.min(COLONS, Arrays.stream(codes).filter(c -> c == ':').count());
        int[] all = Arrays.copyOf(codes, codes.length + 2 * (COLONS - colons));
        for (int i = codes.length; i < all.length; i += 2) {
            all[i] = ':';
            all[i + 1] = Glob.ANY;
        }
        return all;
    }
}
