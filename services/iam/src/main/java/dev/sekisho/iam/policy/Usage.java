package dev.sekisho.iam.policy;

import org.jspecify.annotations.Nullable;

/// What policies are used for.
final class Usage {
    private Usage() {}

    /// Whether a filter asks for what is used as a permissions boundary, which nothing is: there are none.
    ///
    /// @param filter null for any use
    static boolean isBoundary(@Nullable String filter) {
        return "PermissionsBoundary".equals(filter);
    }
}
