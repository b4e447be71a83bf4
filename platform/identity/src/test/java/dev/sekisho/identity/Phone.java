package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.mfa.ConsecutiveCodes;
import dev.sekisho.identity.mfa.MfaDevice;
import dev.sekisho.identity.mfa.NewMfaDevice;
import dev.sekisho.identity.mfa.Totp;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/// A device of Ana's, enabled half a minute ago.
final class Phone implements AutoCloseable {
    static final KeyOwner ANA = new KeyOwner(ACCOUNT, "Ana");
    static final String WRONG = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
    static final String NOT_THEIRS = "MultiFactorAuthentication failed, unable to validate MFA code.  "
            + "Please verify your MFA serial number is valid and associated with this user.";

    final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;
    final User ana = iam.users().create(ACCOUNT, "/", "Ana", List.of());
    final NewMfaDevice made = iam.mfaDevices().create(ACCOUNT, "/", "phone", List.of());
    final String serial = made.device().serialNumber();
    private final Totp totp = new Totp(made.seed());

    Phone() {
        iam.mfaAssignments().enable(ANA, serial, codes(Totp.step(NOW) - 2));
    }

    @Override
    public void close() {
        fixture.close();
    }

    String code(long step) {
        return totp.code(step);
    }

    /// The codes of a step and the one after.
    ConsecutiveCodes codes(long first) {
        return codes(made, first);
    }

    static ConsecutiveCodes codes(NewMfaDevice device, long first) {
        var totp = new Totp(device.seed());
        return new ConsecutiveCodes(totp.code(first), totp.code(first + 1));
    }

    void verify(String code, Instant now) {
        iam.mfaDevices().verify(user(ana), serial, code, now);
    }

    void failFiveTimes() {
        for (int i = 0; i < 5; i++) {
            assertEquals(WRONG, denied(() -> verify(wrong(NOW), NOW)));
        }
    }

    /// Six digits that are not shown about that time.
    String wrong(Instant now) {
        long shown = Totp.step(now);
        List<String> right = List.of(code(shown - 1), code(shown), code(shown + 1));
        return Stream.of("000000", "000001", "000002", "000003")
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    List<String> serials(KeyOwner owner) {
        return iam.mfaAssignments().of(owner, null, 100).items().stream()
                .map(MfaDevice::serialNumber)
                .toList();
    }

    static Principal user(User user) {
        return new Principal.User(user.account(), user.path(), user.name(), user.id());
    }

    /// Requires that a call is denied, and returns the message.
    static String denied(Executable call) {
        AwsError refused = assertThrows(AwsError.class, call);
        assertEquals("AccessDenied 403", refused.code() + " " + refused.status());
        return String.valueOf(refused.getMessage());
    }

    static String refused(Executable call) {
        return assertThrows(AwsError.class, call).code();
    }
}
