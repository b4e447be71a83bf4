package dev.sekisho.sigv4;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// Verifies a whole request, body included, as a server does.
final class Check {
    private Check() {}

    /// @param body as it was meant, one `char` a byte
    record Accepted(String body, Map<String, String> trailers) {}

    static Accepted verify(
            Verifier verifier, Dialect dialect, SecretKey secret, SignedRequest request, byte[] raw, Instant now) {
        if (!(Authorization.find(request) instanceof Signature signature)) {
            throw new AssertionError("The request is not signed.");
        }
        PayloadMode mode = switch (dialect) {
            case STANDARD -> PayloadMode.ofBody(raw);
            case S3 -> PayloadMode.declaredBy(request, signature);
        };
        VerifiedRequest verified = verifier.verify(signature, secret, request, mode, now);
        try (PayloadStream stream = verified.payload(new ByteArrayInputStream(raw), -1)) {
            String body = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            return new Accepted(body, stream.trailers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
