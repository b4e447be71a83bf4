package dev.sekisho.identity.mfa;

import dev.sekisho.identity.key.Keyring;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Function;

/// Whether codes are those of a device, and may still be used.
final class CodeChecks {
    /// AWS takes two codes for a device to be enabled while they are not older than five minutes.
    private static final int AROUND_ENABLING = 10;

    /// A day: clocks of phones are off by hours, when their time zone is wrong.
    private static final int AROUND_RESYNC = 2 * 60 * 24;

    /// What clocks that are synchronized differ by, and what it takes to type a code.
    ///
    /// Source: RFC 6238, section 5.2.
    private static final int AROUND_USE = 1;

    private final Keyring keyring;

    CodeChecks(Keyring keyring) {
        this.keyring = keyring;
    }

    /// What came of a check.
    ///
    /// @param after the device as it is now to be kept, whether the codes were accepted or not
    record Outcome(boolean accepted, StoredMfaDevice after) {
        boolean changes(StoredMfaDevice before) {
            return !after.codes().equals(before.codes());
        }
    }

    /// Checks a code of a device in use.
    Outcome use(StoredMfaDevice device, String code, Instant now) {
        long expected = Totp.step(now) + device.codes().drift();
        return check(device, now, totp -> totp.find(code, expected - AROUND_USE, expected + AROUND_USE));
    }

    /// Checks two codes of a device that is to be enabled.
    ///
    /// AWS: codes that are some minutes old are taken. They need not mean that the device's clock is slow; a device
    /// whose clock is, is enabled all the same and then to be synchronized.
    /// Source: IAM API Reference, "EnableMFADevice".
    Outcome enable(StoredMfaDevice device, ConsecutiveCodes codes, Instant now) {
        Outcome outcome = checkAround(device, codes, AROUND_ENABLING, now);
        return outcome.accepted() ? withDrift(outcome, 0) : outcome;
    }

    /// Checks two codes, and takes the clock of the device to be as they show.
    Outcome resync(StoredMfaDevice device, ConsecutiveCodes codes, Instant now) {
        Outcome outcome = checkAround(device, codes, AROUND_RESYNC, now);
        return outcome.accepted() ? withDrift(outcome, outcome.after().codes().lastStep() - Totp.step(now)) : outcome;
    }

    private static Outcome withDrift(Outcome outcome, long drift) {
        StoredMfaDevice device = outcome.after();
        return new Outcome(true, device.with(device.codes().synchronizedTo(drift)));
    }

    private Outcome checkAround(StoredMfaDevice device, ConsecutiveCodes codes, int around, Instant now) {
        long expected = Totp.step(now);
        return check(device, now, totp -> totp.find(codes, expected - around, expected + around));
    }

    private Outcome check(StoredMfaDevice device, Instant now, Function<Totp, OptionalLong> search) {
        CodeHistory history = device.codes();
        if (history.isLocked(now)) {
            return new Outcome(false, device);
        }
        OptionalLong step = search.apply(totp(device));
        if (step.isEmpty()) {
            return new Outcome(false, device.with(history.failed(now)));
        }
        if (step.getAsLong() <= history.lastStep()) {
            // Refused, but no guess: two clients of one user may well send the same code.
            return new Outcome(false, device);
        }
        return new Outcome(true, device.with(history.accepted(step.getAsLong())));
    }

    private Totp totp(StoredMfaDevice device) {
        byte[] seed = keyring.open(device.seed(), device.device().key());
        try {
            return new Totp(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }
}
