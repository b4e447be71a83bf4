package dev.sekisho.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.policy.cases.PolicyCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is printed of a difference can be put among the cases as it is.
class CaseTextTest {
    private static final int ROUNDS = 50;

    @TempDir
    private Path folder;

    @Test
    void the_engine_reads_and_decides_what_is_written() throws IOException {
        List<Question> questions = LongStream.range(0, ROUNDS)
                .mapToObj(Round::of)
                .flatMap(round -> round.questions().stream())
                .toList();
        for (Question question : questions) {
            String text = CaseText.of(question, Evaluator.decide(question));
            Path file = Files.writeString(folder.resolve("random.case"), text);
            var outcome = PolicyCase.read(file).run();
            assertEquals(words(outcome.expected()), words(outcome.actual()), text);
        }
    }

    @Test
    void the_reference_evaluator_reads_and_decides_what_is_written() throws IOException {
        for (long seed = ROUNDS; seed < 2 * ROUNDS; seed++) {
            Question question = Round.of(seed).questions().getFirst();
            Verdict expected = Evaluator.decide(question);
            String text = CaseText.of(question, expected);
            Path file = Files.writeString(folder.resolve("random.case"), text);
            Question read = Cases.questions(CaseFile.read(file)).getFirst();
            assertEquals(expected.kind(), Evaluator.decide(read).kind(), text);
        }
    }

    /// In which order statements are named does not matter here.
    private static Set<String> words(String verdict) {
        return Set.of(verdict.replace(",", "").split(" ", -1));
    }
}
