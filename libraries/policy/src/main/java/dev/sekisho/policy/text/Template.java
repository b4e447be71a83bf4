package dev.sekisho.policy.text;

import dev.sekisho.policy.RequestContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text of a policy in which wildcards and variables may stand.
///
/// A value that comes from the request is taken as it is: its wildcards are characters, and it is not expanded
/// again.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags".
public final class Template {
    private final Symbols symbols;
    private final boolean foldsCase;
    /// The pattern if there are no variables; else only what stands before the first of them.
    private final Glob head;

    private final boolean constant;

    private Template(Symbols symbols, boolean foldsCase) {
        int[] codes = symbols.codes();
        int fixed = 0;
        while (fixed < codes.length && !Symbols.isVariable(codes[fixed])) {
            fixed++;
        }
        this.symbols = symbols;
        this.foldsCase = foldsCase;
        this.constant = fixed == codes.length;
        this.head = Glob.of(constant ? codes : Arrays.copyOf(codes, fixed), foldsCase);
    }

    /// What is special in a text.
    ///
    /// @param wildcards whether `*` and `?` are
    /// @param variables whether `${…}` is: only in documents of version 2012-10-17
    /// @param foldsCase whether letters match whatever their case
    public record Syntax(boolean wildcards, boolean variables, boolean foldsCase) {}

    /// @return null if a `${` begins no variable
    public static @Nullable Template parse(String text, Syntax syntax) {
        Symbols symbols = Symbols.read(text, syntax);
        return symbols == null ? null : of(symbols, syntax.foldsCase());
    }

    static Template of(Symbols symbols, boolean foldsCase) {
        return new Template(symbols, foldsCase);
    }

    /// Whether `text` is one that is meant. One whose variables have no value in this request means none.
    public boolean matches(String text, RequestContext context) {
        return matches(text, 0, text.length(), context);
    }

    /// Compares with the part of `text` from `start` up to, and without, `end`.
    boolean matches(String text, int start, int end, RequestContext context) {
        if (constant) {
            return head.matches(text, start, end);
        }
        // Most requests are about something else: then the variables need not be looked up.
        if (!head.mayBegin(text, start, end)) {
            return false;
        }
        int begun = head.prefix().length();
        int[] rest = symbols.resolved(begun, context, end - start - begun);
        return rest != null && Glob.following(rest, foldsCase).matches(text, start + begun, end);
    }

    /// What stands before the first wildcard or variable; folded if the template folds case.
    String beginning() {
        return head.prefix();
    }

    /// Whether every variable in it has a value in this request.
    boolean isResolvable(RequestContext context) {
        return symbols.isResolvable(context);
    }
}
