package dev.sekisho.identity.mfa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The time-based one-time passwords of one seed: SHA-1, steps of 30 seconds from 1970 on, six digits. For one thread.
///
/// Source: RFC 6238; RFC 4226, section 5.3.
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";

    private final Mac mac;

    public Totp(byte[] seed) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number of the step that `time` lies in.
    public static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /// The code of a step.
    public String code(long step) {
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    /// Finds the latest step from `from` to `to`, both included, whose code is `code`.
    OptionalLong find(String code, long from, long to) {
        OptionalLong found = OptionalLong.empty();
        // To the end, wherever it is found: how long it takes says nothing.
        for (long step = from; step <= to; step++) {
            if (isEqual(code(step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// Finds the latest step from `from` to `to`, both included, whose code is the second and comes next after the
    /// first.
    OptionalLong find(ConsecutiveCodes codes, long from, long to) {
        OptionalLong found = OptionalLong.empty();
        boolean wasFirst = isEqual(code(from - 1), codes.first());
        for (long step = from; step <= to; step++) {
            String code = code(step);
            if (isEqual(code, codes.second()) && wasFirst) {
                found = OptionalLong.of(step);
            }
            wasFirst = isEqual(code, codes.first());
        }
        return found;
    }

    private static boolean isEqual(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Totp[redacted]";
    }
}
