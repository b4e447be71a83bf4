package dev.sekisho.sigv4;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A signature in the `Authorization` header.
public record HeaderSignature(
        String accessKeyId,
        Scope scope,
        List<String> signedHeaders,
        String signature,
        Instant signedAt,
        Optional<String> sessionToken)
        implements Signature {
    public HeaderSignature {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /// Without the signature and the token.
    @Override
    public String toString() {
        return "HeaderSignature[" + accessKeyId + ", " + scope + "]";
    }
}
