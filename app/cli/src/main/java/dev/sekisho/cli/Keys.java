package dev.sekisho.cli;

import dev.sekisho.sigv4.SecretKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What signs a local command's calls. Prints without its secrets.
///
/// @param origin where they were found, for people
record Keys(String accessKeyId, SecretKey secret, Optional<String> sessionToken, String origin) {

    Keys(String accessKeyId, String secret, Optional<String> sessionToken, String origin) {
        this(accessKeyId, SecretKey.of(secret), sessionToken, origin);
    }

    /// The secret as text, for the one command whose purpose is to hand it to the shell.
    String revealSecret() {
        return new String(secret.reveal(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Keys[" + accessKeyId + "]";
    }
}
