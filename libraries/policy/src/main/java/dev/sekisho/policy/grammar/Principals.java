package dev.sekisho.policy.grammar;

import java.util.List;

/// A Principal or NotPrincipal element.
///
/// @param inverted whether it is a NotPrincipal
/// @param values at least one; the text `*` alone is the same as `{"AWS": "*"}`
public record Principals(boolean inverted, List<StatementPrincipal> values) {
    public Principals {
        values = List.copyOf(values);
    }
}
