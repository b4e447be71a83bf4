package dev.sekisho.policy.text;

import dev.sekisho.policy.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One value of a Resource or NotResource element.
///
/// AWS: a `*` at the end of an ARN's segment matches beyond the colon; other wildcards stay within their segment.
/// Source: IAM User Guide, "IAM JSON policy elements: Resource".
public final class ResourcePattern {
    private static final Template MISSING =
            Objects.requireNonNull(Template.parse("*", new Template.Syntax(true, false, false)));

    private final Template pattern;

    private ResourcePattern(Template pattern) {
        this.pattern = pattern;
    }

    /// @param text `*` or an ARN; segments that are missing at its end are taken as `*`
    /// @param variables whether the document's version knows variables
    /// @return null if a `${` begins no variable
    public static @Nullable ResourcePattern parse(String text, boolean variables) {
        Template whole = Template.parse(text, new Template.Syntax(true, variables, false));
        if (whole == null || text.equals("*")) {
            return whole == null ? null : new ResourcePattern(whole);
        }
        List<Template> segments = new ArrayList<>(whole.segments());
        while (segments.size() < 6) {
            segments.add(MISSING);
        }
        return new ResourcePattern(Template.ofResource(segments));
    }

    public boolean matches(String resource, RequestContext context) {
        Glob glob = pattern.resolve(context);
        return glob != null && glob.matches(resource);
    }

    /// Whether every variable in it has a value in this request.
    public boolean isResolvable(RequestContext context) {
        return !pattern.hasVariables() || pattern.resolve(context) != null;
    }
}
