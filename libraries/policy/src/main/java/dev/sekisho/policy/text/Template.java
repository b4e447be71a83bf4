package dev.sekisho.policy.text;

import dev.sekisho.policy.RequestContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A text of a policy in which wildcards and variables may stand.
///
/// A value that comes from the request is taken as it is: its wildcards are characters, and it is not expanded again.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags".
public final class Template {
    // Symbols from here down are variables; see Glob for the others.
    private static final int VARIABLE = -16;

    private final int[] symbols;
    private final List<Variable> variables;
    private final boolean foldsCase;
    private final @Nullable Glob constant;

    private Template(int[] symbols, List<Variable> variables, boolean foldsCase) {
        this.symbols = symbols;
        this.variables = List.copyOf(variables);
        this.foldsCase = foldsCase;
        this.constant = Arrays.stream(symbols).noneMatch(Template::isVariable) ? Glob.of(symbols, foldsCase) : null;
    }

    /// What is special in a text.
    ///
    /// @param wildcards whether `*` and `?` are
    /// @param variables whether `${…}` is: only in documents of version 2012-10-17
    /// @param foldsCase whether letters match whatever their case
    public record Syntax(boolean wildcards, boolean variables, boolean foldsCase) {}

    /// @return null if a `${` begins no variable
    public static @Nullable Template parse(String text, Syntax syntax) {
        var symbols = IntStream.builder();
        var variables = new ArrayList<Variable>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (syntax.variables() && text.startsWith("${", i)) {
                int end = text.indexOf('}', i);
                String inside = end < 0 ? "" : text.substring(i + 2, end);
                Variable variable = Variable.parse(inside);
                if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
                    symbols.add(inside.charAt(0));
                } else if (variable == null) {
                    return null;
                } else {
                    symbols.add(VARIABLE - variables.size());
                    variables.add(variable);
                }
                i = end;
            } else {
                symbols.add(syntax.wildcards() ? wildcard(c) : c);
            }
        }
        return new Template(symbols.build().toArray(), variables, syntax.foldsCase());
    }

    private static int wildcard(char c) {
        return switch (c) {
            case '*' -> Glob.ANY;
            case '?' -> Glob.ONE;
            default -> c;
        };
    }

    private static boolean isVariable(int symbol) {
        return symbol <= VARIABLE;
    }

    /// The pattern for this request, or null if a variable has no value in it.
    public @Nullable Glob resolve(RequestContext context) {
        return constant != null ? constant : substitute(context);
    }

    private @Nullable Glob substitute(RequestContext context) {
        var resolved = IntStream.builder();
        for (int symbol : symbols) {
            if (!isVariable(symbol)) {
                resolved.add(symbol);
                continue;
            }
            String value = variables.get(VARIABLE - symbol).value(context);
            if (value == null) {
                return null;
            }
            value.chars().forEach(resolved);
        }
        return Glob.of(resolved.build().toArray(), foldsCase);
    }

    /// The parts between the first five colons, each by itself; the sixth may hold more of them.
    List<Template> segments() {
        var segments = new ArrayList<Template>();
        int start = 0;
        for (int i = 0; i < symbols.length && segments.size() < 5; i++) {
            if (symbols[i] == ':') {
                segments.add(part(start, i));
                start = i + 1;
            }
        }
        segments.add(part(start, symbols.length));
        return segments;
    }

    private Template part(int start, int end) {
        return new Template(Arrays.copyOfRange(symbols, start, end), variables, foldsCase);
    }

    boolean hasVariables() {
        return constant == null;
    }

    /// Joins `segments` with colons, and keeps wildcards within the first five of them, except for a `*` at their end.
    static Template ofResource(List<Template> segments) {
        var symbols = IntStream.builder();
        for (int i = 0; i < segments.size(); i++) {
            int[] segment = segments.get(i).symbols;
            for (int j = 0; j < segment.length; j++) {
                boolean free = i == 5 || (segment[j] == Glob.ANY && j == segment.length - 1);
                symbols.add(free ? segment[j] : withinSegment(segment[j]));
            }
            if (i < segments.size() - 1) {
                symbols.add(':');
            }
        }
        return new Template(symbols.build().toArray(), segments.getLast().variables, false);
    }

    private static int withinSegment(int symbol) {
        return switch (symbol) {
            case Glob.ANY -> Glob.ANY_IN_SEGMENT;
            case Glob.ONE -> Glob.ONE_IN_SEGMENT;
            default -> symbol;
        };
    }
}
