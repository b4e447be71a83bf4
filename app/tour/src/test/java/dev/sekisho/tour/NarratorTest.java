package dev.sekisho.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NarratorTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private Narrator narrator(String language) {
        return new Narrator(language, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_blanks() {
        ResourceBundle english = Narrator.texts("en");
        ResourceBundle japanese = Narrator.texts("ja");

        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(japanese.keySet()));
        for (String key : english.keySet()) {
            assertEquals(blanks(english.getString(key)), blanks(japanese.getString(key)), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void every_step_of_the_road_is_told(String language) {
        ResourceBundle texts = Narrator.texts(language);

        for (Step step : Road.STEPS) {
            assertFalse(texts.getString("step." + step.text()).isBlank(), step.text());
        }
    }

    @Test
    void a_permission_is_traced_to_its_statement() {
        narrator("en").why(decision("Allowed", new Decision.Statement("arn:aws:iam::aws:policy/ReadOnly", 2)));

        assertEquals(
                "   ⇒ s3:ListAllMyBuckets on * is allowed by statement 2 of arn:aws:iam::aws:policy/ReadOnly.\n",
                told());
    }

    @Test
    void a_denial_says_what_was_missing() {
        narrator("en").why(decision("ImplicitlyDenied"));

        assertEquals(
                "   ⇒ Denied: no policy of arn:aws:iam::000000000000:user/ana allows s3:ListAllMyBuckets on *.\n",
                told());
    }

    @Test
    void the_root_user_needs_no_statement() {
        narrator("ja").why(decision("Allowed"));

        assertTrue(told().contains("ルートユーザー"), told());
    }

    @Test
    void long_answers_are_cut() {
        narrator("en").printed("line\n".repeat(100));

        assertEquals(33, told().lines().count());
        assertTrue(told().endsWith("…\n"));
    }

    private static Decision decision(String outcome, Decision.Statement... statements) {
        return new Decision(
                "s3:ListBuckets",
                "arn:aws:iam::000000000000:user/ana",
                "s3:ListAllMyBuckets",
                "*",
                outcome,
                List.of(statements));
    }

    private static Set<String> blanks(String text) {
        Stream<String> found =
                Pattern.compile("\\{\\d}").matcher(text).results().map(match -> match.group());
        return new TreeSet<>(found.toList());
    }
}
