package dev.sekisho.sigv4;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/// SHA-256, which every Java platform has.
final class Sha256 {
    static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    // INVARIANT: never fed, so that any thread can clone it. Asking the providers for one each time costs more.
    private static final MessageDigest TEMPLATE = template();

    private Sha256() {}

    private static MessageDigest template() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest digest() {
        try {
            return (MessageDigest) TEMPLATE.clone();
        } catch (CloneNotSupportedException e) {
            return template();
        }
    }

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }
}
