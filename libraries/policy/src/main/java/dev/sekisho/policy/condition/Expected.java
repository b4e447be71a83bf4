package dev.sekisho.policy.condition;

import dev.sekisho.policy.RequestContext;

/// One value of a policy, with the operator's way to compare.
interface Expected {

    /// @param actual a value of the request
    /// @param context what variables stand for
    Comparison compare(String actual, RequestContext context);

    enum Comparison {
        SAME,
        OTHER,
        /// One of the two values cannot be read as the operator's type.
        UNREADABLE;

        static Comparison of(boolean same) {
            return same ? SAME : OTHER;
        }
    }
}
