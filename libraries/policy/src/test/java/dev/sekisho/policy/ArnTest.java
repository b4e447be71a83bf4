package dev.sekisho.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {

    @Test
    void an_arn_has_six_parts_of_which_the_last_may_hold_colons() {
        assertEquals(
                Optional.of(new Arn("aws", "logs", "eu-west-1", "123456789012", "log-group:a:*")),
                Arn.parse("arn:aws:logs:eu-west-1:123456789012:log-group:a:*"));
        assertEquals(Optional.of(new Arn("aws", "s3", "", "", "b")), Arn.parse("arn:aws:s3:::b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:s3:::", "arn:aws:s3::b", "arn::s3:::b", "arn:aws::::b", "nra:aws:s3:::b", "*", ""})
    void anything_else_is_none(String text) {
        assertEquals(Optional.empty(), Arn.parse(text));
    }
}
