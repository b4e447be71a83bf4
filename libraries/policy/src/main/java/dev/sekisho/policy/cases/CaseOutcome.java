package dev.sekisho.policy.cases;

import dev.sekisho.policy.explain.Explanation;
import java.util.List;

/// What came of a case.
///
/// @param explanations of what was decided, if that is not as expected; none for documents
public record CaseOutcome(String expected, String actual, boolean asExpected, List<Explanation> explanations) {
    public CaseOutcome {
        explanations = List.copyOf(explanations);
    }
}
