package dev.sekisho.main;

import dev.sekisho.sigv4.SecretKey;
import java.nio.charset.StandardCharsets;

/// The access key of the first account's root user. Prints without its secret.
record RootKey(String accessKeyId, SecretKey secret) {

    static RootKey of(String accessKeyId, String secret) {
        return new RootKey(accessKeyId, SecretKey.of(secret));
    }

    /// The secret as text, for the one file that keeps it.
    String revealSecret() {
        return new String(secret.reveal(), StandardCharsets.UTF_8);
    }
}
