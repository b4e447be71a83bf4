package dev.sekisho.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A signature in the query.
///
/// @param validFor how long after [#signedAt] the request may be used: whole seconds, from one second to seven days
public record PresignedSignature(
        String accessKeyId,
        Scope scope,
        List<String> signedHeaders,
        String signature,
        Instant signedAt,
        Optional<String> sessionToken,
        Duration validFor)
        implements Signature {
    public PresignedSignature {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /// The last instant at which the request may be used.
    public Instant expiresAt() {
        return signedAt.plus(validFor);
    }

    /// Without the signature and the token.
    @Override
    public String toString() {
        return "PresignedSignature[" + accessKeyId + ", " + scope + "]";
    }
}
