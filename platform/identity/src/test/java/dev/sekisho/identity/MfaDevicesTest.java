package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.KeyringException;
import dev.sekisho.identity.mfa.ConsecutiveCodes;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.identity.mfa.MfaDevice;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.identity.mfa.NewMfaDevice;
import dev.sekisho.identity.mfa.Totp;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// A device of Ana's, enabled half a minute ago.
final class MfaDevicesTest {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final KeyOwner ANA = new KeyOwner(ACCOUNT, "Ana");
    private static final String WRONG = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
    private static final String NOT_THEIRS = "MultiFactorAuthentication failed, unable to validate MFA code.  "
            + "Please verify your MFA serial number is valid and associated with this user.";

    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;
    private final MfaDevices devices = iam.mfaDevices();
    private final MfaAssignments assignments = iam.mfaAssignments();
    private final User ana = iam.users().create(ACCOUNT, "/", "Ana", List.of());
    private final NewMfaDevice made = devices.create(ACCOUNT, "/", "phone", List.of());
    private final String serial = made.device().serialNumber();
    private final Totp phone = new Totp(made.seed());
    private final long step = Totp.step(NOW);

    @BeforeEach
    void enable() {
        assignments.enable(ANA, serial, codes(step - 2));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_code_is_accepted_one_step_early_and_one_step_late() {
        verify(phone.code(step), NOW.plus(STEP));
        verify(phone.code(step + 2), NOW.plus(STEP));
    }

    @Test
    void a_code_is_refused_two_steps_early_and_two_steps_late() {
        assertEquals(WRONG, denied(() -> verify(phone.code(step), NOW.plus(STEP.multipliedBy(2)))));
        assertEquals(WRONG, denied(() -> verify(phone.code(step + 2), NOW)));
    }

    @Test
    void a_code_is_accepted_once() {
        verify(phone.code(step), NOW);

        assertEquals(WRONG, denied(() -> verify(phone.code(step), NOW)));
    }

    @Test
    void a_code_from_before_the_last_one_is_refused() {
        verify(phone.code(step + 1), NOW);

        assertEquals(WRONG, denied(() -> verify(phone.code(step), NOW)));
    }

    @Test
    void the_codes_that_enabled_a_device_are_used_up() {
        assertEquals(WRONG, denied(() -> verify(phone.code(step - 1), NOW)));
    }

    @Test
    void of_many_who_send_one_code_at_once_one_is_let_in() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < 50; round++) {
                Instant now = NOW.plus(STEP.multipliedBy(round));
                String code = phone.code(Totp.step(now));
                Runnable send = () -> verify(code, now);
                assertEquals(
                        Collections.nCopies(7, "AccessDenied"),
                        race.run(Collections.nCopies(8, send).toArray(Runnable[]::new)));
            }
        }
    }

    @Test
    void two_nodes_over_one_store_do_not_take_one_code() {
        try (var other = fixture.anotherNode()) {
            verify(phone.code(step), NOW);

            assertEquals(WRONG, denied(() -> other.mfaDevices().verify(user(ana), serial, phone.code(step), NOW)));
        }
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_is_refused_for_a_quarter_of_an_hour() {
        failFiveTimes();

        assertEquals(WRONG, denied(() -> verify(phone.code(step), NOW)));
        Instant last = NOW.plus(Duration.ofMinutes(15)).minusMillis(1500);
        assertEquals(WRONG, denied(() -> verify(phone.code(Totp.step(last)), last)));
        Instant open = NOW.plus(Duration.ofMinutes(15));
        verify(phone.code(Totp.step(open)), open);
    }

    @Test
    void attempts_while_none_is_taken_do_not_prolong_that() {
        failFiveTimes();
        denied(() -> verify("000000", NOW.plus(Duration.ofMinutes(14))));

        Instant open = NOW.plus(Duration.ofMinutes(15));
        verify(phone.code(Totp.step(open)), open);
    }

    @Test
    void a_right_code_makes_wrong_ones_before_it_forgotten() {
        for (int round = 0; round < 4; round++) {
            Instant now = NOW.plus(STEP.multipliedBy(round));
            for (int i = 0; i < 4; i++) {
                denied(() -> verify(wrong(now), now));
            }
            verify(phone.code(Totp.step(now)), now);
        }
    }

    @Test
    void a_code_that_is_sent_again_is_no_guess() {
        verify(phone.code(step), NOW);
        for (int i = 0; i < 10; i++) {
            denied(() -> verify(phone.code(step), NOW));
        }

        verify(phone.code(step + 1), NOW);
    }

    @Test
    void guesses_at_once_count_each() throws Exception {
        try (var race = new Race()) {
            Runnable guess = () -> verify(wrong(NOW), NOW);
            race.run(Collections.nCopies(16, guess).toArray(Runnable[]::new));
        }

        assertEquals(WRONG, denied(() -> verify(phone.code(step), NOW)));
    }

    @Test
    void another_node_knows_of_the_wrong_codes() {
        failFiveTimes();

        try (var other = fixture.anotherNode()) {
            assertEquals(WRONG, denied(() -> other.mfaDevices().verify(user(ana), serial, phone.code(step), NOW)));
        }
    }

    @Test
    void wrong_codes_bound_resynchronization_too() {
        failFiveTimes();

        assertEquals("InvalidAuthenticationCode", code(() -> assignments.resync(ANA, serial, codes(step))));
    }

    @Test
    void anothers_device_is_refused_and_costs_it_nothing() {
        User eve = iam.users().create(ACCOUNT, "/", "Eve", List.of());
        for (int i = 0; i < 10; i++) {
            assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(eve), serial, "000000", NOW)));
        }
        assertEquals(NOT_THEIRS, denied(() -> devices.verify(new Principal.Root(ACCOUNT), serial, "000000", NOW)));

        verify(phone.code(step), NOW);
    }

    @Test
    void a_device_that_does_not_exist_is_refused_in_the_same_words() {
        for (String other : List.of(serial + "s", "arn:aws:iam::" + ACCOUNT + ":user/Ana", "GAHT12345678", "x/y z")) {
            assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(ana), other, phone.code(step), NOW)));
        }
    }

    @Test
    void a_device_of_another_account_is_refused() {
        var there = new AccountId("111122223333");
        String other = devices.create(there, "/", "phone", List.of()).device().serialNumber();

        assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(ana), other, phone.code(step), NOW)));
        assertTrue(devices.find(ACCOUNT, other).isEmpty());
    }

    @Test
    void a_session_of_a_role_has_no_device() {
        var session = new Principal.RoleSession(ACCOUNT, "/", "r", ana.id(), "s");

        assertEquals(NOT_THEIRS, denied(() -> devices.verify(session, serial, phone.code(step), NOW)));
    }

    @Test
    void a_serial_number_without_a_code_is_not_enough() {
        String message =
                "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.";

        assertEquals(message, denied(() -> verify("", NOW)));
        assertEquals(message, denied(() -> devices.verify(user(ana), "", phone.code(step), NOW)));
    }

    @Test
    void a_renamed_user_keeps_the_device() {
        User berta = iam.users().update(ACCOUNT, "Ana", "/new/", "Berta");

        devices.verify(user(berta), serial, phone.code(step), NOW);
        assertEquals(List.of(serial), serials(new KeyOwner(ACCOUNT, "Berta")));
        assertEquals(
                "Berta",
                assignments.user(devices.get(ACCOUNT, serial)).orElseThrow().name());
    }

    @Test
    void a_recreated_namesake_does_not_own_the_device() {
        iam.users().update(ACCOUNT, "Ana", null, "Berta");
        User namesake = iam.users().create(ACCOUNT, "/", "Ana", List.of());

        assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(namesake), serial, phone.code(step), NOW)));
        assertEquals(List.of(), serials(ANA));
        assertEquals("NoSuchEntity", code(() -> assignments.deactivate(ANA, serial)));
    }

    @Test
    void a_deactivated_device_is_nobodys_and_its_used_codes_stay_used() {
        verify(phone.code(step), NOW);
        assignments.deactivate(ANA, serial);

        assertEquals(NOT_THEIRS, denied(() -> verify(phone.code(step + 1), NOW)));
        assertEquals("InvalidAuthenticationCode", code(() -> assignments.enable(ANA, serial, codes(step - 1))));
        assignments.enable(ANA, serial, codes(step + 1));
    }

    @Test
    void a_user_with_a_device_cannot_be_deleted() {
        AwsError refused = assertThrows(AwsError.class, () -> iam.users().delete(ACCOUNT, "Ana"));
        assertEquals("DeleteConflict", refused.code());
        assertEquals("Cannot delete entity, must delete MFA device first.", refused.getMessage());

        assignments.deactivate(ANA, serial);
        iam.users().delete(ACCOUNT, "Ana");
    }

    @Test
    void a_deleted_user_has_no_device_whoever_is_first() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < 50; round++) {
                String name = "user" + round;
                iam.users().create(ACCOUNT, "/", name, List.of());
                NewMfaDevice device = devices.create(ACCOUNT, "/", name, List.of());
                var codes = new ConsecutiveCodes(
                        new Totp(device.seed()).code(step), new Totp(device.seed()).code(step + 1));
                List<String> refused = race.run(
                        () -> iam.users().delete(ACCOUNT, name),
                        () -> assignments.enable(
                                new KeyOwner(ACCOUNT, name), device.device().serialNumber(), codes));
                assertEquals(1, refused.size(), refused::toString);
            }
        }
    }

    @Test
    void a_ninth_device_never_slips_in() throws Exception {
        List<Runnable> enables = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            NewMfaDevice device = devices.create(ACCOUNT, "/", "d" + i, List.of());
            var codes =
                    new ConsecutiveCodes(new Totp(device.seed()).code(step), new Totp(device.seed()).code(step + 1));
            enables.add(() -> assignments.enable(ANA, device.device().serialNumber(), codes));
        }
        try (var race = new Race()) {
            assertEquals(Collections.nCopies(3, "LimitExceeded"), race.run(enables.toArray(Runnable[]::new)));
        }
        assertEquals(8, serials(ANA).size());
    }

    @Test
    void a_drifted_device_works_after_it_is_synchronized() {
        long ahead = step + 600;
        assertEquals(WRONG, denied(() -> verify(phone.code(ahead + 2), NOW)));

        assignments.resync(ANA, serial, codes(ahead));

        verify(phone.code(ahead + 2), NOW);
        assertEquals(WRONG, denied(() -> verify(phone.code(step), NOW)));
    }

    @Test
    void a_device_that_is_more_than_a_day_off_is_not_synchronized() {
        assertEquals("InvalidAuthenticationCode", code(() -> assignments.resync(ANA, serial, codes(step + 2881))));
        assignments.resync(ANA, serial, codes(step + 2879));
    }

    @Test
    void used_codes_do_not_synchronize() {
        verify(phone.code(step + 1), NOW);

        assertEquals("InvalidAuthenticationCode", code(() -> assignments.resync(ANA, serial, codes(step))));
    }

    @Test
    void the_root_user_has_devices_of_its_own() {
        NewMfaDevice device = devices.create(ACCOUNT, "/", "root", List.of());
        var app = new Totp(device.seed());
        iam.bootstrap().open(new Bootstrap.Wanted(ACCOUNT, null, null));
        assignments.enable(
                KeyOwner.root(ACCOUNT),
                device.device().serialNumber(),
                new ConsecutiveCodes(app.code(step - 1), app.code(step)));

        devices.verify(new Principal.Root(ACCOUNT), device.device().serialNumber(), app.code(step + 1), NOW);
        assertEquals(List.of(device.device().serialNumber()), serials(KeyOwner.root(ACCOUNT)));
        var stranger = new Principal.Root(new AccountId("111122223333"));
        assertEquals(
                NOT_THEIRS,
                denied(() -> devices.verify(stranger, device.device().serialNumber(), app.code(step + 1), NOW)));
    }

    @Test
    void the_seed_is_kept_sealed_and_opens_in_its_own_place_only() {
        Entry entry = fixture.store.get("a/" + ACCOUNT + "/mfa/phone").orElseThrow();
        String kept = new String(entry.value(), StandardCharsets.UTF_8);
        assertFalse(kept.contains(Base64.getEncoder().encodeToString(made.seed())), kept);

        put("other", kept);
        assertThrows(UnreadableValueException.class, () -> devices.verify(user(ana), other(), phone.code(step), NOW));
        put("other", kept.replace("\"phone\"", "\"other\""));
        assertThrows(KeyringException.class, () -> devices.verify(user(ana), other(), phone.code(step), NOW));
    }

    private void put(String name, String value) {
        fixture.store.commit(Transaction.builder()
                .put("a/" + ACCOUNT + "/mfa/" + name, value.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    private static String other() {
        return "arn:aws:iam::" + ACCOUNT + ":mfa/other";
    }

    @Test
    void nothing_that_is_printed_has_the_seed() {
        assertEquals("NewMfaDevice[" + made.device() + "]", made.toString());
    }

    private void failFiveTimes() {
        for (int i = 0; i < 5; i++) {
            assertEquals(WRONG, denied(() -> verify(wrong(NOW), NOW)));
        }
    }

    /// Six digits that are not shown about that time.
    private String wrong(Instant now) {
        long shown = Totp.step(now);
        List<String> right = List.of(phone.code(shown - 1), phone.code(shown), phone.code(shown + 1));
        return List.of("000000", "000001", "000002", "000003").stream()
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private void verify(String code, Instant now) {
        devices.verify(user(ana), serial, code, now);
    }

    private ConsecutiveCodes codes(long first) {
        return new ConsecutiveCodes(phone.code(first), phone.code(first + 1));
    }

    private List<String> serials(KeyOwner owner) {
        return assignments.of(owner, null, 100).items().stream()
                .map(MfaDevice::serialNumber)
                .toList();
    }

    private static Principal user(User user) {
        return new Principal.User(user.account(), user.path(), user.name(), user.id());
    }

    private static String denied(Executable call) {
        AwsError refused = assertThrows(AwsError.class, call);
        assertEquals("AccessDenied 403", refused.code() + " " + refused.status());
        return String.valueOf(refused.getMessage());
    }

    private static String code(Executable call) {
        return assertThrows(AwsError.class, call).code();
    }
}
