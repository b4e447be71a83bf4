package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.NOW;
import static dev.sekisho.identity.Phone.ANA;
import static dev.sekisho.identity.Phone.WRONG;
import static dev.sekisho.identity.Phone.denied;
import static dev.sekisho.identity.Phone.refused;
import static dev.sekisho.identity.Phone.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.identity.mfa.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which codes are accepted, and how often.
final class MfaCodesTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Phone phone = new Phone();
    private final MfaDevices devices = phone.fixture.identities.mfaDevices();
    private final MfaAssignments assignments = phone.fixture.identities.mfaAssignments();
    private final long step = Totp.step(NOW);

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void a_code_is_accepted_one_step_early_and_one_step_late() {
        phone.verify(phone.code(step), NOW.plus(STEP));
        phone.verify(phone.code(step + 2), NOW.plus(STEP));
    }

    @Test
    void a_code_is_refused_two_steps_early_and_two_steps_late() {
        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step), NOW.plus(STEP.multipliedBy(2)))));
        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step + 2), NOW)));
    }

    @Test
    void a_code_is_accepted_once() {
        phone.verify(phone.code(step), NOW);

        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step), NOW)));
    }

    @Test
    void a_code_from_before_the_last_one_is_refused() {
        phone.verify(phone.code(step + 1), NOW);

        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step), NOW)));
    }

    @Test
    void the_codes_that_enabled_a_device_are_used_up() {
        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step - 1), NOW)));
    }

    @Test
    void of_many_who_send_one_code_at_once_one_is_let_in() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < 50; round++) {
                Instant now = NOW.plus(STEP.multipliedBy(round));
                String code = phone.code(Totp.step(now));
                Runnable send = () -> phone.verify(code, now);
                assertEquals(
                        Collections.nCopies(7, "AccessDenied"),
                        race.run(Collections.nCopies(8, send).toArray(Runnable[]::new)));
            }
        }
    }

    @Test
    void two_nodes_over_one_store_do_not_take_one_code() {
        try (var other = phone.fixture.anotherNode()) {
            phone.verify(phone.code(step), NOW);

            assertEquals(
                    WRONG,
                    denied(() -> other.mfaDevices().verify(user(phone.ana), phone.serial, phone.code(step), NOW)));
        }
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_is_refused_for_a_quarter_of_an_hour() {
        phone.failFiveTimes();

        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step), NOW)));
        Instant last = NOW.plus(Duration.ofMinutes(15)).minusMillis(1500);
        assertEquals(WRONG, denied(() -> phone.verify(phone.code(Totp.step(last)), last)));
        Instant open = NOW.plus(Duration.ofMinutes(15));
        phone.verify(phone.code(Totp.step(open)), open);
    }

    @Test
    void attempts_while_none_is_taken_do_not_prolong_that() {
        phone.failFiveTimes();
        denied(() -> phone.verify("000000", NOW.plus(Duration.ofMinutes(14))));

        Instant open = NOW.plus(Duration.ofMinutes(15));
        phone.verify(phone.code(Totp.step(open)), open);
    }

    @Test
    void a_right_code_makes_wrong_ones_before_it_forgotten() {
        for (int round = 0; round < 4; round++) {
            Instant now = NOW.plus(STEP.multipliedBy(round));
            for (int i = 0; i < 4; i++) {
                denied(() -> phone.verify(phone.wrong(now), now));
            }
            phone.verify(phone.code(Totp.step(now)), now);
        }
    }

    @Test
    void a_code_that_is_sent_again_is_no_guess() {
        phone.verify(phone.code(step), NOW);
        for (int i = 0; i < 10; i++) {
            denied(() -> phone.verify(phone.code(step), NOW));
        }

        phone.verify(phone.code(step + 1), NOW);
    }

    @Test
    void guesses_at_once_count_each() throws Exception {
        try (var race = new Race()) {
            Runnable guess = () -> phone.verify(phone.wrong(NOW), NOW);
            race.run(Collections.nCopies(16, guess).toArray(Runnable[]::new));
        }

        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step), NOW)));
    }

    @Test
    void another_node_knows_of_the_wrong_codes() {
        phone.failFiveTimes();

        try (var other = phone.fixture.anotherNode()) {
            assertEquals(
                    WRONG,
                    denied(() -> other.mfaDevices().verify(user(phone.ana), phone.serial, phone.code(step), NOW)));
        }
    }

    @Test
    void wrong_codes_bound_resynchronization_too() {
        phone.failFiveTimes();

        assertEquals(
                "InvalidAuthenticationCode", refused(() -> assignments.resync(ANA, phone.serial, phone.codes(step))));
    }

    @Test
    void a_drifted_device_works_after_it_is_synchronized() {
        long ahead = step + 600;
        assertEquals(WRONG, denied(() -> phone.verify(phone.code(ahead + 2), NOW)));

        assignments.resync(ANA, phone.serial, phone.codes(ahead));

        phone.verify(phone.code(ahead + 2), NOW);
        assertEquals(WRONG, denied(() -> phone.verify(phone.code(step), NOW)));
    }

    @Test
    void a_device_that_is_more_than_a_day_off_is_not_synchronized() {
        assertEquals(
                "InvalidAuthenticationCode",
                refused(() -> assignments.resync(ANA, phone.serial, phone.codes(step + 2881))));
        assignments.resync(ANA, phone.serial, phone.codes(step + 2879));
    }

    @Test
    void used_codes_do_not_synchronize() {
        phone.verify(phone.code(step + 1), NOW);

        assertEquals(
                "InvalidAuthenticationCode", refused(() -> assignments.resync(ANA, phone.serial, phone.codes(step))));
    }

    @Test
    void a_serial_number_without_a_code_is_not_enough() {
        String message =
                "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.";

        assertEquals(message, denied(() -> phone.verify("", NOW)));
        assertEquals(message, denied(() -> devices.verify(user(phone.ana), "", phone.code(step), NOW)));
    }
}
