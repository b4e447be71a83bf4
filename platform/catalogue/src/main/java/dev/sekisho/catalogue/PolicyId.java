package dev.sekisho.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Makes the ids of the policies that AWS manages. AWS publishes none, so they follow from the ARN: the same on
/// every server and after every restart.
final class PolicyId {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 17;

    private PolicyId() {}

    /// `ANPA` and 17 base32 characters: the first 85 bits of the ARN's SHA-256.
    static String of(String arn) {
        byte[] hash = sha256(arn);
        var id = new StringBuilder("ANPA");
        for (int i = 0; i < LENGTH; i++) {
            id.append(BASE32.charAt(fiveBits(hash, i * 5)));
        }
        return id.toString();
    }

    private static int fiveBits(byte[] bytes, int bit) {
        int at = bit / 8;
        int two = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
        return two >> (11 - bit % 8) & 31;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
