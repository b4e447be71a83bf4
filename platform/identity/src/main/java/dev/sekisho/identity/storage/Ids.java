package dev.sekisho.identity.storage;

import dev.sekisho.policy.AccountId;
import dev.sekisho.sigv4.SecretKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Makes unique ids and secrets.
///
/// Source: IAM User Guide, "IAM identifiers".
public final class Ids {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final RandomGenerator random;

    /// @param random a cryptographically strong source; fixed in tests
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /// An id of 21 characters.
    ///
    /// @param prefix four characters, such as `AIDA`
    public String unique(String prefix) {
        return prefix + new String(draw(BASE32, 17), StandardCharsets.US_ASCII);
    }

    /// Twelve digits, of which the first is not 0.
    public AccountId accountId() {
        return new AccountId(Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L)));
    }

    /// An id of 20 characters that says nothing about its owner.
    public String accessKeyId() {
        return "AKIA" + new String(draw(BASE32, 16), StandardCharsets.US_ASCII);
    }

    /// A secret of 40 characters.
    public SecretKey secret() {
        byte[] bytes = draw(BASE64, 40);
        SecretKey secret = SecretKey.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    // Both alphabets' sizes divide 256, so every character is as likely as another.
    private byte[] draw(String alphabet, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) alphabet.charAt(bytes[i] & (alphabet.length() - 1));
        }
        return bytes;
    }
}
