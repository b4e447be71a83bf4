package dev.sekisho.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs again what fuzzing has found.
class CorpusTest {
    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "address", AddressTarget::fuzzerTestOneInput,
            "date", DateTarget::fuzzerTestOneInput,
            "document", DocumentTarget::fuzzerTestOneInput,
            "json", JsonTarget::fuzzerTestOneInput,
            "pattern", PatternTarget::fuzzerTestOneInput,
            "saml", SamlTarget::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> every_kept_input_passes() {
        return TARGETS.entrySet().stream()
                .map(target ->
                        DynamicTest.dynamicTest(target.getKey(), () -> replay(target.getKey(), target.getValue())));
    }

    private static void replay(String name, Consumer<byte[]> target) throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(Path.of("corpus", name))) {
            inputs = files.sorted().toList();
        }
        assertFalse(inputs.isEmpty());
        for (Path input : inputs) {
            try {
                target.accept(Files.readAllBytes(input));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(input.toString(), e);
            }
        }
    }
}
