package dev.sekisho.identity.session;

import dev.sekisho.sigv4.SecretKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Temporary credentials as their bearer gets them, once.
///
/// @param packedPolicySize how much of the room for policies and tags is used, in percent; null if there are none
public record TemporaryCredentials(
        String accessKeyId,
        SecretKey secret,
        String sessionToken,
        Instant expiresAt,
        @Nullable Integer packedPolicySize) {

    /// Names what it may: the token is as good as a secret.
    @Override
    public String toString() {
        return "TemporaryCredentials[" + accessKeyId + "]";
    }
}
