package dev.sekisho.acceptance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an authenticator app shows that was given a seed.
///
/// Source: RFC 6238.
final class Totp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] seed;

    private Totp(byte[] seed) {
        this.seed = seed;
    }

    /// @param text of a multiple of eight characters, without padding
    static Totp ofBase32(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        for (int from = 0; from < text.length(); from += 8) {
            long group = 0;
            for (char c : text.substring(from, from + 8).toCharArray()) {
                group = group << 5 | BASE32.indexOf(c);
            }
            bytes.put((byte) (group >> 32)).putInt((int) group);
        }
        return new Totp(bytes.array());
    }

    static long step(Instant time) {
        return time.getEpochSecond() / 30;
    }

    String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xF) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
