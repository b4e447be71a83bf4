package dev.sekisho.policy.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.policy.RequestContext;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Patterns that are made to be slow, each as long as a policy may be, with texts longer than any header.
///
/// They take many seconds where matching is not bounded.
class GlobTest {
    private static final int LONG = 6_000;
    private static final String TEXT = "a".repeat(65_536);

    @Test
    void many_wildcards_are_bounded() {
        assertBounded("*a*a*a*b");
        assertBounded("*" + "a*".repeat(LONG / 2) + "b");
    }

    @Test
    void a_text_that_nearly_matches_everywhere_is_bounded() {
        assertBounded("*" + "a".repeat(LONG) + "b");
        assertBounded("*" + "a".repeat(LONG) + "b*");
    }

    @Test
    void many_single_wildcards_are_bounded() {
        assertBounded("*" + "?a".repeat(LONG / 2) + "b");
        assertBounded("*" + "?".repeat(LONG) + "b");
        assertBounded("*" + ("a?".repeat(50) + "*").repeat(60) + "b");
    }

    /// The text lacks the last character only.
    private static void assertBounded(String pattern) {
        Template template = Objects.requireNonNull(Template.parse(pattern, new Template.Syntax(true, false, false)));
        assertTrue(template.matches(TEXT + "b", RequestContext.EMPTY));
        assertFalse(template.matches(TEXT, RequestContext.EMPTY));
    }
}
