package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// A secret access key. It never prints itself, and is compared in constant time.
public final class SecretKey {
    private final byte[] bytes;

    private SecretKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes the key's ASCII bytes; copied
    public static SecretKey of(byte[] bytes) {
        return new SecretKey(bytes.clone());
    }

    public static SecretKey of(String text) {
        return new SecretKey(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A copy of the key's bytes. Only for deriving signing keys, for sealing, and for showing a new key once.
    public byte[] reveal() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        // Keys must not leak through hashes, and are never put in hash tables.
        return 0;
    }

    @Override
    public String toString() {
        return "SecretKey[redacted]";
    }

    /// Overwrites the bytes; the key is unusable afterwards.
    public void destroy() {
        Arrays.fill(bytes, (byte) 0);
    }
}
