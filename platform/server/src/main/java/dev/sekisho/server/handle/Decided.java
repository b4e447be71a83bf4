package dev.sekisho.server.handle;

import dev.sekisho.policy.Decision;
import dev.sekisho.server.Target;

/// A target, and what was decided on it.
record Decided(Target target, Decision decision) {
    boolean allowed() {
        return decision instanceof Decision.Allowed;
    }
}
