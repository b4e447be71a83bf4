package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Prints the documents of `cases/policy/document` that are accepted.
class PrintedDocumentsTest {
    private static final Path CASES = Path.of("..", "..", "cases", "policy", "document");

    @TestFactory
    Stream<DynamicTest> a_printed_document_is_accepted_as_the_same_type_and_printed_alike() throws IOException {
        try (Stream<Path> all = Files.walk(CASES)) {
            return all.filter(file -> file.toString().endsWith(".case")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            CASES.relativize(file).toString(), () -> printTwice(CaseFile.read(file))));
        }
    }

    private static void printTwice(CaseFile given) {
        if (given.has("refused")) {
            return;
        }
        PolicyType type = PolicyType.valueOf(given.one("type"));
        String printed = PolicyDocument.parse(given.one("document"), type).toJson();

        assertEquals(printed, PolicyDocument.parse(printed, type).toJson());
    }
}
