package dev.sekisho.policy;

import java.util.List;

/// What the engine answers, and what decided it.
///
/// Source: IAM User Guide, "Policy evaluation logic".
public sealed interface Decision {

    /// Allowed by at least one statement; the root user is allowed with an empty list.
    record Allowed(List<StatementRef> by) implements Decision {
        public Allowed {
            by = List.copyOf(by);
        }
    }

    /// At least one Deny applied.
    record ExplicitlyDenied(List<StatementRef> by) implements Decision {
        public ExplicitlyDenied {
            by = List.copyOf(by);
        }
    }

    /// Nothing denied; a policy of type `missing` would have had to allow and did not.
    record ImplicitlyDenied(PolicyType missing) implements Decision {}
}
