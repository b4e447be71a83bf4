package dev.sekisho.sigv4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CasesTest {
    private static final Path CASES = Path.of("..", "..", "cases", "sigv4");

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
                .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> {
                    CaseFile given = CaseFile.read(file);
                    assertEquals(given.expect(), outcome(given));
                }));
    }

    private static String outcome(CaseFile given) {
        try {
            Check.verify(
                    new Verifier(given.dialect()),
                    given.dialect(),
                    given.secret(),
                    given.request(),
                    given.body().getBytes(StandardCharsets.ISO_8859_1),
                    given.now());
            return "accepted";
        } catch (SignatureException e) {
            return e.problem().getClass().getSimpleName();
        }
    }
}
