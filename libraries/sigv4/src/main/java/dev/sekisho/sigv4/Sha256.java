package dev.sekisho.sigv4;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/// SHA-256, which every Java platform has.
final class Sha256 {
    static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }
}
