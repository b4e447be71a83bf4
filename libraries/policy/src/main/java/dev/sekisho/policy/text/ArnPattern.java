package dev.sekisho.policy.text;

import dev.sekisho.policy.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of the operators ArnEquals and ArnLike: six parts, each compared by itself.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
public final class ArnPattern {
    private final List<Template> parts;

    private ArnPattern(List<Template> parts) {
        this.parts = parts;
    }

    /// @return null if a `${` begins no variable
    public static @Nullable ArnPattern parse(String text, boolean variables) {
        Symbols whole = Symbols.read(text, new Template.Syntax(true, variables, false));
        return whole == null
                ? null
                : new ArnPattern(whole.segments().stream()
                        .map(part -> Template.of(part, false))
                        .toList());
    }

    /// A pattern or a value with fewer than six parts matches nothing.
    public boolean matches(String arn, RequestContext context) {
        if (parts.size() < 6) {
            return false;
        }
        int start = 0;
        for (int i = 0; i < 6; i++) {
            int end = i == 5 ? arn.length() : arn.indexOf(':', start);
            if (end < 0 || !parts.get(i).matches(arn, start, end, context)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }
}
