package dev.sekisho.policy.grammar;

import java.util.List;

/// The values of Action or Resource, or of NotAction or NotResource.
///
/// @param inverted whether what is listed is what is not meant
public record Listed(boolean inverted, List<String> values) {
    public Listed {
        values = List.copyOf(values);
    }
}
