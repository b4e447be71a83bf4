package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.NOW;
import static dev.sekisho.identity.Phone.ANA;
import static dev.sekisho.identity.Phone.NOT_THEIRS;
import static dev.sekisho.identity.Phone.codes;
import static dev.sekisho.identity.Phone.denied;
import static dev.sekisho.identity.Phone.refused;
import static dev.sekisho.identity.Phone.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.KeyringException;
import dev.sekisho.identity.mfa.MfaAssignments;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whose devices are.
final class MfaDevicesTest {
    private final Phone phone = new Phone();
    private final Identities iam = phone.fixture.identities;
    private final MfaDevices devices = iam.mfaDevices();
    private final MfaAssignments assignments = iam.mfaAssignments();
    private final long step = Totp.step(NOW);

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void anothers_device_is_refused_and_costs_it_nothing() {
        User eve = iam.users().create(ACCOUNT, "/", "Eve", List.of());
        for (int i = 0; i < 10; i++) {
            assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(eve), phone.serial, "000000", NOW)));
        }
        assertEquals(
                NOT_THEIRS, denied(() -> devices.verify(new Principal.Root(ACCOUNT), phone.serial, "000000", NOW)));

        phone.verify(phone.code(step), NOW);
    }

    @Test
    void a_device_that_does_not_exist_is_refused_in_the_same_words() {
        for (String other :
                List.of(phone.serial + "s", "arn:aws:iam::" + ACCOUNT + ":user/Ana", "GAHT12345678", "x/y z")) {
            assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(phone.ana), other, phone.code(step), NOW)));
        }
    }

    @Test
    void a_device_of_another_account_is_refused() {
        var there = new AccountId("111122223333");
        String other = devices.create(there, "/", "phone", List.of()).device().serialNumber();

        assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(phone.ana), other, phone.code(step), NOW)));
        assertTrue(devices.find(ACCOUNT, other).isEmpty());
    }

    @Test
    void a_session_of_a_role_has_no_device() {
        var session = new Principal.RoleSession(ACCOUNT, "/", "r", phone.ana.id(), "s");

        assertEquals(NOT_THEIRS, denied(() -> devices.verify(session, phone.serial, phone.code(step), NOW)));
    }

    @Test
    void a_renamed_user_keeps_the_device() {
        User berta = iam.users().update(ACCOUNT, "Ana", "/new/", "Berta");

        devices.verify(user(berta), phone.serial, phone.code(step), NOW);
        assertEquals(List.of(phone.serial), phone.serials(new KeyOwner(ACCOUNT, "Berta")));
        assertEquals(
                "Berta",
                assignments
                        .user(devices.get(ACCOUNT, phone.serial))
                        .orElseThrow()
                        .name());
    }

    @Test
    void a_recreated_namesake_does_not_own_the_device() {
        iam.users().update(ACCOUNT, "Ana", null, "Berta");
        User namesake = iam.users().create(ACCOUNT, "/", "Ana", List.of());

        assertEquals(NOT_THEIRS, denied(() -> devices.verify(user(namesake), phone.serial, phone.code(step), NOW)));
        assertEquals(List.of(), phone.serials(ANA));
        assertEquals("NoSuchEntity", refused(() -> assignments.deactivate(ANA, phone.serial)));
    }

    @Test
    void a_deactivated_device_is_nobodys_and_its_used_codes_stay_used() {
        phone.verify(phone.code(step), NOW);
        assignments.deactivate(ANA, phone.serial);

        assertEquals(NOT_THEIRS, denied(() -> phone.verify(phone.code(step + 1), NOW)));
        assertEquals(
                "InvalidAuthenticationCode",
                refused(() -> assignments.enable(ANA, phone.serial, phone.codes(step - 1))));
        assignments.enable(ANA, phone.serial, phone.codes(step + 1));
    }

    @Test
    void a_user_with_a_device_cannot_be_deleted() {
        AwsError error = assertThrows(AwsError.class, () -> iam.users().delete(ACCOUNT, "Ana"));
        assertEquals("DeleteConflict", error.code());
        assertEquals("Cannot delete entity, must delete MFA device first.", error.getMessage());

        assignments.deactivate(ANA, phone.serial);
        iam.users().delete(ACCOUNT, "Ana");
    }

    @Test
    void a_deleted_user_has_no_device_whoever_is_first() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < 50; round++) {
                String name = "user" + round;
                iam.users().create(ACCOUNT, "/", name, List.of());
                NewMfaDevice device = devices.create(ACCOUNT, "/", name, List.of());
                var codes = codes(device, step);
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
            var codes = codes(device, step);
            enables.add(() -> assignments.enable(ANA, device.device().serialNumber(), codes));
        }
        try (var race = new Race()) {
            assertEquals(Collections.nCopies(3, "LimitExceeded"), race.run(enables.toArray(Runnable[]::new)));
        }
        assertEquals(8, phone.serials(ANA).size());
    }

    @Test
    void the_root_user_has_devices_of_its_own() {
        iam.bootstrap().open(new Bootstrap.Wanted(ACCOUNT, null, null));
        NewMfaDevice device = devices.create(ACCOUNT, "/", "root", List.of());
        String serial = device.device().serialNumber();
        assignments.enable(KeyOwner.root(ACCOUNT), serial, codes(device, step - 1));
        assertEquals(List.of(serial), phone.serials(KeyOwner.root(ACCOUNT)));

        String next = new Totp(device.seed()).code(step + 1);
        var stranger = new Principal.Root(new AccountId("111122223333"));
        assertEquals(NOT_THEIRS, denied(() -> devices.verify(stranger, serial, next, NOW)));
        devices.verify(new Principal.Root(ACCOUNT), serial, next, NOW);
    }

    @Test
    void the_seed_is_kept_sealed_and_opens_in_its_own_place_only() {
        Entry entry = phone.fixture.store.get("a/" + ACCOUNT + "/mfa/phone").orElseThrow();
        String kept = new String(entry.value(), StandardCharsets.UTF_8);
        assertFalse(kept.contains(Base64.getEncoder().encodeToString(phone.made.seed())), kept);

        put("other", kept);
        assertThrows(
                UnreadableValueException.class, () -> devices.verify(user(phone.ana), other(), phone.code(step), NOW));
        put("other", kept.replace("\"phone\"", "\"other\""));
        assertThrows(KeyringException.class, () -> devices.verify(user(phone.ana), other(), phone.code(step), NOW));
    }

    @Test
    void nothing_that_is_printed_has_the_seed() {
        assertEquals("NewMfaDevice[" + phone.made.device() + "]", phone.made.toString());
    }

    private void put(String name, String value) {
        phone.fixture.store.commit(Transaction.builder()
                .put("a/" + ACCOUNT + "/mfa/" + name, value.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    private static String other() {
        return "arn:aws:iam::" + ACCOUNT + ":mfa/other";
    }
}
