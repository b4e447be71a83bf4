package dev.sekisho.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.policy.MalformedPolicyException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Compares the reference evaluator with `@cloud-copilot/iam-simulate`, and lists in what they differ.
///
/// No test of the build: the command `reference/simulate` runs it. It fails on nothing that differs: README.md says
/// what is known to.
class SimulatorComparison {
    private static final int CASES = Integer.getInteger("sekisho.reference.simulations", 5_000);
    private static final long SEED = Long.getLong("sekisho.reference.seed", 1);

    @Test
    void what_differs_is_listed() {
        Path folder = Path.of(System.getProperty("sekisho.reference.simulator"));
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> examples = new TreeMap<>();
        int compared = 0;
        int different = 0;
        try (var simulator = new Simulator(folder)) {
            for (long seed = SEED * 1_000_000_007L; compared < CASES; seed++) {
                for (Question question : Round.of(seed).questions()) {
                    var found = simulator.decide(question);
                    compared += found.isPresent() ? 1 : 0;
                    if (differs(question, simulator)) {
                        different++;
                        Question small = new Shrinker(one -> differs(one, simulator)).shrink(question);
                        String difference = Evaluator.decide(small).kind() + " here, "
                                + simulator.decide(small).orElseThrow() + " there";
                        String kind = KnownDifference.of(small)
                                .map(known -> "known: " + known.words())
                                .orElseGet(() -> "new: " + Shape.of(small, difference));
                        counts.merge(kind, 1, Integer::sum);
                        examples.putIfAbsent(kind, CaseText.of(small, Evaluator.decide(small)));
                    }
                }
            }
        }
        assertTrue(compared >= CASES);
        System.out.printf("%,d cases compared, %,d differ, in %,d ways%n", compared, different, counts.size());
        counts.forEach((kind, count) -> System.out.printf("%n%,d × %s%n%s", count, kind, examples.get(kind)));
    }

    private static boolean differs(Question question, Simulator simulator) {
        try {
            var engine = Engine.with(question.policies(), question.required());
            var found = simulator.decide(question);
            return found.isPresent() && found.get() != engine.decide(question).kind();
        } catch (MalformedPolicyException e) {
            return false;
        }
    }
}
