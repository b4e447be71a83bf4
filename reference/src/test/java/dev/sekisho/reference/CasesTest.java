package dev.sekisho.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The cases by which the engine is tested hold for the reference evaluator, too.
class CasesTest {
    private static final Path CASES = Path.of("..", "cases", "policy");

    @TestFactory
    Stream<DynamicTest> each_case_gives_what_it_expects() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CASES)) {
            files = all.filter(file -> file.toString().endsWith(".case"))
                    .filter(file -> !file.startsWith(CASES.resolve("document")))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> run(file)));
    }

    private static void run(Path path) {
        CaseFile file = CaseFile.read(path);
        String expected = file.one("expect", "");
        Verdict found = decide(Cases.questions(file));
        String kind = expected.split(" ", 2)[0];
        assertEquals(kind.toUpperCase(Locale.ROOT), found.kind().name().replace("_", ""), path.toString());
        if (expected.contains(" for want of ")) {
            assertEquals(expected.replaceFirst(".* for want of ", ""), found.type(), path.toString());
        } else if (expected.contains(" by ")) {
            assertEquals(Set.of(expected.replaceFirst(".* by ", "").split(", ", -1)), found.by(), path.toString());
        }
    }

    /// Several requests are one call, which needs all of them.
    private static Verdict decide(List<Question> questions) {
        Set<String> by = new HashSet<>();
        for (Question question : questions) {
            Verdict verdict = Evaluator.decide(question);
            if (verdict.kind() != Verdict.Kind.ALLOWED) {
                return verdict;
            }
            by.addAll(verdict.by());
        }
        return new Verdict(Verdict.Kind.ALLOWED, "", by);
    }
}
