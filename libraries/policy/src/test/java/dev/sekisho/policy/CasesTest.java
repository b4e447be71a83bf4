package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sekisho.policy.cases.CaseOutcome;
import dev.sekisho.policy.cases.PolicyCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the cases of `cases/policy`; the README there says what stands in them.
class CasesTest {
    private static final Path CASES = Path.of("..", "..", "cases", "policy");

    @TestFactory
    Stream<DynamicTest> each_case_gives_what_it_expects() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CASES)) {
            files = all.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> run(file)));
    }

    private static void run(Path file) {
        PolicyCase read = PolicyCase.read(file);
        CaseOutcome outcome = read.run();
        assertFalse(read.rule().isEmpty() || read.source().isEmpty(), "Every case here names its rule and its source.");
        // The whole decision, not only whether it meets what is expected of it.
        assertEquals(outcome.expected(), outcome.actual());
    }
}
