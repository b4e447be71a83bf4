package dev.sekisho.policy.cases;

import dev.sekisho.policy.explain.Explanation;
import org.jspecify.annotations.Nullable;

/// What came of a case.
///
/// @param explanation of the decision; null if it was as expected, and for documents
public record CaseOutcome(
        String expected,
        String actual,
        boolean asExpected,
        @Nullable Explanation explanation) {}
