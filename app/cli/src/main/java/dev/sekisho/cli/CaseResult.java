package dev.sekisho.cli;

import dev.sekisho.policy.cases.CaseOutcome;
import dev.sekisho.policy.cases.InvalidCaseException;
import dev.sekisho.policy.cases.PolicyCase;
import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.ExplanationText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What came of one case file.
sealed interface CaseResult {
    Path file();

    Duration took();

    /// What there is to say of it: nothing if it passed.
    List<String> lines();

    record Passed(Path file, Duration took) implements CaseResult {
        @Override
        public List<String> lines() {
            return List.of();
        }
    }

    /// @param language of the explanation
    record Failed(Path file, Duration took, PolicyCase given, CaseOutcome outcome, Locale language)
            implements CaseResult {
        String headline() {
            return "expected: " + outcome.expected() + ", but was: " + outcome.actual();
        }

        @Override
        public List<String> lines() {
            var lines = new ArrayList<String>();
            if (!given.rule().isEmpty()) {
                lines.add(given.rule() + (given.source().isEmpty() ? "" : ": " + given.source()));
            }
            lines.add("- " + outcome.expected());
            lines.add("+ " + outcome.actual());
            for (Explanation explanation : outcome.explanations()) {
                ExplanationText.of(explanation, language).lines().forEach(lines::add);
            }
            return lines;
        }
    }

    /// @param problem a sentence
    record Unreadable(Path file, Duration took, String problem) implements CaseResult {
        @Override
        public List<String> lines() {
            return List.of(problem);
        }
    }

    /// Runs a case.
    ///
    /// @param language of what there is to say of it
    static CaseResult of(Path file, Locale language) {
        long start = System.nanoTime();
        try {
            PolicyCase given = PolicyCase.read(file);
            CaseOutcome outcome = given.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return outcome.asExpected() ? new Passed(file, took) : new Failed(file, took, given, outcome, language);
        } catch (InvalidCaseException e) {
            return new Unreadable(file, Duration.ofNanos(System.nanoTime() - start), e.getMessage());
        }
    }
}
