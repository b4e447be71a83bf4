package dev.sekisho.cli;

import dev.sekisho.policy.cases.CaseOutcome;
import dev.sekisho.policy.cases.InvalidCaseException;
import dev.sekisho.policy.cases.PolicyCase;
import dev.sekisho.policy.explain.Explanation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    record Failed(Path file, Duration took, PolicyCase given, CaseOutcome outcome) implements CaseResult {
        String headline() {
            return "expected: " + outcome.expected() + ", but was: " + outcome.actual();
        }

        @Override
        public List<String> lines() {
            var lines = new ArrayList<String>();
            Explanation explanation = outcome.explanation();
            if (!given.rule().isEmpty()) {
                lines.add(given.rule() + (given.source().isEmpty() ? "" : ": " + given.source()));
            }
            if (explanation != null) {
                lines.add(Requested.words(explanation.request()));
            }
            lines.add("- " + outcome.expected());
            lines.add("+ " + outcome.actual());
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
    static CaseResult of(Path file) {
        long start = System.nanoTime();
        try {
            PolicyCase given = PolicyCase.read(file);
            CaseOutcome outcome = given.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return outcome.asExpected() ? new Passed(file, took) : new Failed(file, took, given, outcome);
        } catch (InvalidCaseException e) {
            return new Unreadable(file, Duration.ofNanos(System.nanoTime() - start), e.getMessage());
        }
    }
}
