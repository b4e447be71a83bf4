package dev.sekisho.policy.grammar;

import dev.sekisho.policy.text.ResourcePattern;
import java.util.List;

/// A Resource or NotResource element.
///
/// @param inverted whether it is a NotResource
public record Resources(boolean inverted, List<ResourcePattern> patterns) {
    public Resources {
        patterns = List.copyOf(patterns);
    }
}
