package dev.sekisho.policy;

import java.util.List;

/// What the engine answers, and what decided it.
///
/// Source: IAM User Guide, "Policy evaluation logic".
public sealed interface Decision {

    /// Why not, as AWS puts it at the end of a denial's message; the empty string for what is allowed.
    ///
    /// @param action what was asked for
    /// Source: IAM User Guide, "Troubleshoot access denied error messages".
    String reason(String action);

    /// Allowed by at least one statement; the root user is allowed with an empty list.
    record Allowed(List<StatementRef> by) implements Decision {
        public Allowed {
            by = List.copyOf(by);
        }

        @Override
        public String reason(String action) {
            return "";
        }
    }

    /// At least one Deny applied.
    record ExplicitlyDenied(List<StatementRef> by) implements Decision {
        public ExplicitlyDenied {
            if (by.isEmpty()) {
                throw new IllegalArgumentException("A Deny is some statement's.");
            }
            by = List.copyOf(by);
        }

        // AWS: of several kinds of policy that deny, one is named.
        @Override
        public String reason(String action) {
            return "with an explicit deny in " + by.get(0).type().one();
        }
    }

    /// Nothing denied; a policy of type `missing` would have had to allow and did not.
    record ImplicitlyDenied(PolicyType missing) implements Decision {
        @Override
        public String reason(String action) {
            return "because no " + missing.words() + " allows the " + action + " action";
        }
    }
}
