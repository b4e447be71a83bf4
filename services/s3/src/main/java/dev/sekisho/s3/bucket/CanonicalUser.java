package dev.sekisho.s3.bucket;

import dev.sekisho.policy.AccountId;
import dev.sekisho.s3.api.Owner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The id by which S3 has named owners since before there were account ids: 64 hexadecimal digits, always the same for
/// an account.
public final class CanonicalUser {
    // As many as there are accounts.
    private static final Map<AccountId, String> IDS = new ConcurrentHashMap<>();

    private CanonicalUser() {}

    /// AWS: names are no longer shown. Source: Amazon S3 API Reference, "Owner".
    public static Owner owner(AccountId account) {
        return Owner.builder().id(id(account)).build();
    }

    public static String id(AccountId account) {
        return IDS.computeIfAbsent(account, CanonicalUser::derived);
    }

    private static String derived(AccountId account) {
        try {
            byte[] text = ("canonical user " + account).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
