package dev.sekisho.identity.mfa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    private final Totp totp = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// Source: RFC 6238, appendix B, whose codes have eight digits: these are their last six.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertEquals(code, totp.code(Totp.step(Instant.ofEpochSecond(second))));
    }

    /// Source: RFC 4226, appendix D.
    @Test
    void codes_follow_one_another_as_in_the_standard() {
        List<String> codes = List.of(
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489");
        for (int step = 0; step < codes.size(); step++) {
            assertEquals(codes.get(step), totp.code(step));
        }
    }

    @Test
    void a_step_is_half_a_minute() {
        assertEquals(1, Totp.step(Instant.ofEpochSecond(30)));
        assertEquals(1, Totp.step(Instant.ofEpochSecond(59)));
        assertEquals(2, Totp.step(Instant.ofEpochSecond(60)));
    }

    @Test
    void a_code_is_found_from_the_first_step_to_the_last() {
        assertEquals(OptionalLong.of(3), totp.find("969429", 3, 5));
        assertEquals(OptionalLong.of(3), totp.find("969429", 1, 3));
        assertEquals(OptionalLong.empty(), totp.find("969429", 4, 6));
        assertEquals(OptionalLong.empty(), totp.find("969429", 0, 2));
    }

    @Test
    void two_codes_are_found_by_the_second_if_they_are_consecutive_and_in_order() {
        assertEquals(OptionalLong.of(4), totp.find(new ConsecutiveCodes("969429", "338314"), 4, 6));
        assertEquals(OptionalLong.of(4), totp.find(new ConsecutiveCodes("969429", "338314"), 2, 4));
        assertEquals(OptionalLong.empty(), totp.find(new ConsecutiveCodes("338314", "969429"), 1, 9));
        assertEquals(OptionalLong.empty(), totp.find(new ConsecutiveCodes("969429", "254676"), 1, 9));
        assertEquals(OptionalLong.empty(), totp.find(new ConsecutiveCodes("969429", "969429"), 1, 9));
    }

    @Test
    void what_is_not_six_digits_is_no_code() {
        for (String wrong : List.of("", "69429", "0969429", "969429 ", "٩٦٩٤٢٩")) {
            assertEquals(OptionalLong.empty(), totp.find(wrong, 1, 9));
        }
    }

    @Test
    void nothing_that_is_printed_has_a_secret() {
        assertFalse(new ConsecutiveCodes("969429", "338314").toString().contains("969429"));
        assertEquals("Totp[redacted]", totp.toString());
    }
}
