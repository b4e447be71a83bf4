package dev.sekisho.policy.text;

import dev.sekisho.policy.RequestContext;
import org.jspecify.annotations.Nullable;

/// One value of a Resource or NotResource element.
///
/// AWS: a `*` at the end of an ARN's segment matches beyond the colon; other wildcards stay within their segment.
/// Source: IAM User Guide, "IAM JSON policy elements: Resource".
public final class ResourcePattern {
    private final String text;
    private final Template pattern;

    private ResourcePattern(String text, Template pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /// @param text `*` or an ARN; segments that are missing at its end are taken as `*`
    /// @param variables whether the document's version knows variables
    /// @return null if a `${` begins no variable
    public static @Nullable ResourcePattern parse(String text, boolean variables) {
        Symbols symbols = Symbols.read(text, new Template.Syntax(true, variables, false));
        if (symbols == null) {
            return null;
        }
        return new ResourcePattern(text, Template.of(text.equals("*") ? symbols : symbols.ofResource(), false));
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// What every text that it matches begins with: what stands before the first wildcard or variable.
    public String beginning() {
        return pattern.beginning();
    }

    public boolean matches(String resource, RequestContext context) {
        return pattern.matches(resource, context);
    }

    /// Whether every variable in it has a value in this request.
    public boolean isResolvable(RequestContext context) {
        return pattern.isResolvable(context);
    }
}
