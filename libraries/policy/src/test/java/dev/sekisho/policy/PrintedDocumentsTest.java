package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.policy.cases.DocumentCase;
import dev.sekisho.policy.cases.PolicyCase;
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
                            CASES.relativize(file).toString(), () -> printTwice(PolicyCase.read(file))));
        }
    }

    private static void printTwice(PolicyCase given) {
        if (given instanceof DocumentCase accepted && accepted.expected().equals("accepted")) {
            PolicyType type = accepted.type();
            String printed = PolicyDocument.parse(accepted.document(), type).toJson();

            assertEquals(printed, PolicyDocument.parse(printed, type).toJson());
        }
    }
}
