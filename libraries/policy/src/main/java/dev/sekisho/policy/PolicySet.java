package dev.sekisho.policy;

import java.util.List;

/// The compiled policies that apply to one principal. Immutable, and shared between threads.
///
/// @param identity every identity-based policy: inline, managed, and those of the user's groups
public record PolicySet(List<CompiledPolicy> identity) {

    public static final PolicySet EMPTY = new PolicySet(List.of());

    public PolicySet {
        identity = List.copyOf(identity);
    }
}
