package dev.sekisho.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.sekisho.policy.MalformedPolicyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The engine and the reference evaluator decide alike on random policies and requests.
///
/// The system properties `sekisho.reference.decisions` and `sekisho.reference.seed` say how many, and which.
class DiffTest {
    private static final long DECISIONS = Long.getLong("sekisho.reference.decisions", 50_000);
    private static final long SEED = Long.getLong("sekisho.reference.seed", 1);

    @Test
    void both_decide_alike() {
        var statistics = new Statistics();
        long rounds = (DECISIONS + Round.QUESTIONS - 1) / Round.QUESTIONS;
        LongStream.range(0, rounds)
                .parallel()
                .map(i -> SEED * 1_000_000_007L + i)
                .forEach(seed -> compare(seed, statistics));
        System.out.printf("%,d decisions of each, all alike%n%s%n", rounds * Round.QUESTIONS, statistics);
        assertEquals(List.of(), statistics.missing(), "These outcomes did not occur.");
    }

    private static void compare(long seed, Statistics statistics) {
        Round round = Round.of(seed);
        Engine engine = engine(seed, round);
        for (Question question : round.questions()) {
            Verdict expected = Evaluator.decide(question);
            Verdict found = engine.decide(question);
            if (!expected.equals(found)) {
                report(seed, question, expected, found);
            }
            statistics.count(question, expected);
        }
    }

    private static Engine engine(long seed, Round round) {
        try {
            return Engine.with(round.policies(), round.required());
        } catch (MalformedPolicyException e) {
            return fail("Seed %d: %s%n%s".formatted(seed, e.getMessage(), round.policies()));
        }
    }

    private static void report(long seed, Question question, Verdict expected, Verdict found) {
        if (!differs(question)) {
            fail("Seed %d: the engine decides otherwise when it was asked before. Reference: %s, engine: %s%n%s"
                    .formatted(seed, expected, found, CaseText.of(question, expected)));
        }
        Question small = new Shrinker(DiffTest::differs).shrink(question);
        String text = CaseText.of(small, Evaluator.decide(small));
        fail("Seed %d. Reference: %s, engine: %s. Saved as %s:%n%s"
                .formatted(seed, Evaluator.decide(small), fresh(small), saved(seed, text), text));
    }

    /// Where rule and source can be written into it, before it goes to the other cases.
    private static Path saved(long seed, String text) {
        Path file = Path.of("target", "differences", seed + ".case");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differs(Question question) {
        try {
            return !fresh(question).equals(Evaluator.decide(question));
        } catch (MalformedPolicyException e) {
            return false;
        }
    }

    private static Verdict fresh(Question question) {
        return Engine.with(question.policies(), question.required()).decide(question);
    }
}
