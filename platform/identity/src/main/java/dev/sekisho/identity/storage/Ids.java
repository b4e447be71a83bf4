package dev.sekisho.identity.storage;

import dev.sekisho.policy.AccountId;
import dev.sekisho.sigv4.SecretKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes unique ids and secrets.
///
/// Source: IAM User Guide, "IAM identifiers".
public final class Ids {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static final String TEMPORARY = "ASIA";

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

    /// The id of temporary credentials, of 20 characters. As AWS's, it tells their account, since nothing is kept that
    /// could: after `ASIA` come 80 bits, of which the second to the forty-first are the account's number.
    public String temporaryKeyId(AccountId account) {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        long number = Long.parseLong(account.value());
        long high = (1L << 47) | (number << 7) | (bytes[5] & 0x7f);
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (high >>> (8 * (5 - i)));
        }
        return TEMPORARY + base32(bytes);
    }

    /// The account of temporary credentials; empty if `accessKeyId` is not one of [#temporaryKeyId].
    public static Optional<AccountId> temporaryKeyAccount(String accessKeyId) {
        if (accessKeyId.length() != TEMPORARY.length() + 16 || !accessKeyId.startsWith(TEMPORARY)) {
            return Optional.empty();
        }
        long high = 0;
        for (int i = 0; i < 10; i++) {
            int digit = BASE32.indexOf(accessKeyId.charAt(TEMPORARY.length() + i));
            if (digit < 0) {
                return Optional.empty();
            }
            high = high << 5 | digit;
        }
        String number = String.format("%012d", (high >>> 9) & ((1L << 40) - 1));
        return AccountId.isValid(number) ? Optional.of(new AccountId(number)) : Optional.empty();
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        long bits = 0;
        int count = 0;
        for (byte b : bytes) {
            bits = bits << 8 | (b & 0xff);
            for (count += 8; count >= 5; count -= 5) {
                text.append(BASE32.charAt((int) (bits >>> (count - 5)) & 31));
            }
        }
        return text.toString();
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
