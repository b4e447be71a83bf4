package dev.sekisho.policy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AutomatonTest {
    private static final int[] SYMBOLS = {
        'a', ':', Glob.ANY, Glob.ONE, Glob.ANY_IN_SEGMENT, Glob.ONE_IN_SEGMENT,
    };

    @Test
    void every_short_pattern_matches_the_short_texts_that_a_regular_expression_does() {
        List<String> texts = texts();
        for (int[] pattern : patterns()) {
            Pattern expression = expression(pattern);
            var automaton = new Automaton(pattern);
            for (String text : texts) {
                assertEquals(
                        expression.matcher(text).matches(),
                        automaton.matches(text, 0, text.length(), false),
                        () -> Arrays.toString(pattern) + " and " + text);
            }
        }
    }

    @Test
    void states_go_on_from_one_word_of_bits_to_the_next() {
        for (int length = 60; length < 70; length++) {
            int[] pattern = ("a".repeat(length) + "b").chars().toArray();
            String text = "a".repeat(length);
            assertTrue(new Automaton(pattern).matches("xb:" + text + "b", 3, length + 4, false));
            assertFalse(new Automaton(pattern).matches(text + "c", 0, length + 1, false));
            assertFalse(new Automaton(pattern).matches(text + "ab", 0, length + 2, false));
        }
    }

    @Test
    void a_folded_pattern_matches_letters_of_any_case() {
        assertTrue(new Automaton(new int[] {Glob.ANY, 'e', 't'}).matches("GET", 0, 3, true));
        assertFalse(new Automaton(new int[] {Glob.ANY, 'e', 't'}).matches("GET", 0, 3, false));
    }

    private static List<int[]> patterns() {
        List<int[]> patterns = new ArrayList<>(List.of(new int[0]));
        for (int from = 0, length = 1; length <= 4; length++) {
            int until = patterns.size();
            for (; from < until; from++) {
                for (int symbol : SYMBOLS) {
                    int[] longer = Arrays.copyOf(patterns.get(from), length);
                    longer[length - 1] = symbol;
                    patterns.add(longer);
                }
            }
        }
        return patterns;
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < 85; i++) {
            for (String character : List.of("a", "b", ":", "😀")) {
                texts.add(texts.get(i) + character);
            }
        }
        return texts;
    }

    private static Pattern expression(int[] symbols) {
        return Pattern.compile(
                Arrays.stream(symbols).mapToObj(AutomatonTest::expression).collect(Collectors.joining()),
                Pattern.DOTALL);
    }

    private static String expression(int symbol) {
        return switch (symbol) {
            case Glob.ANY -> ".*";
            case Glob.ONE -> ".";
            case Glob.ANY_IN_SEGMENT -> "[^:]*";
            case Glob.ONE_IN_SEGMENT -> "[^:]";
            default -> Character.toString(symbol);
        };
    }
}
