package dev.sekisho.reference;

import java.util.Set;

/// A decision.
///
/// @param type the kind of policy that did not allow; the empty string but for implicit denials
/// @param by the statements that decided, as `NAME#1`
record Verdict(Kind kind, String type, Set<String> by) {

    enum Kind {
        ALLOWED,
        EXPLICITLY_DENIED,
        IMPLICITLY_DENIED
    }

    static Verdict lacking(Place place) {
        return new Verdict(Kind.IMPLICITLY_DENIED, place.type, Set.of());
    }
}
