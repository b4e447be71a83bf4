package dev.sekisho.policy;

import dev.sekisho.policy.grammar.Resources;
import dev.sekisho.policy.text.ResourcePattern;
import java.util.Arrays;
import java.util.List;

/// The resources of a statement.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource" and "NotResource".
final class ResourceSet {
    private final boolean inverted;
    private final ResourcePattern[] patterns;
    private final boolean narrows;

    ResourceSet(Resources resources, Effect effect) {
        this.inverted = resources.inverted();
        this.patterns = resources.patterns().toArray(new ResourcePattern[0]);
        this.narrows = inverted && effect == Effect.ALLOW;
    }

    /// What the resources begin with, up to the first wildcard or variable; the empty string if that is not known.
    List<String> beginnings() {
        return inverted
                ? List.of("")
                : Arrays.stream(patterns).map(ResourcePattern::beginning).toList();
    }

    boolean contains(String resource, RequestContext context) {
        // A NotResource whose exception is unknown must not allow everything.
        if (narrows && !allResolvable(context)) {
            return false;
        }
        return isListed(resource, context) != inverted;
    }

    private boolean isListed(String resource, RequestContext context) {
        for (ResourcePattern pattern : patterns) {
            if (pattern.matches(resource, context)) {
                return true;
            }
        }
        return false;
    }

    private boolean allResolvable(RequestContext context) {
        for (ResourcePattern pattern : patterns) {
            if (!pattern.isResolvable(context)) {
                return false;
            }
        }
        return true;
    }
}
