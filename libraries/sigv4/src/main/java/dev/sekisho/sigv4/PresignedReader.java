package dev.sekisho.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the `X-Amz-` query parameters of a presigned request.
///
/// Source: Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters".
final class PresignedReader {
    private static final int LONGEST_VALIDITY_SECONDS = 7 * 24 * 3600;

    private PresignedReader() {}

    static PresignedSignature read(Query query) {
        String algorithm = query.single("X-Amz-Algorithm");
        String credential = query.single("X-Amz-Credential");
        String signature = query.single("X-Amz-Signature");
        String signedHeaders = query.single("X-Amz-SignedHeaders");
        String date = query.single("X-Amz-Date");
        String expires = query.single("X-Amz-Expires");
        if (algorithm == null
                || credential == null
                || signature == null
                || signedHeaders == null
                || date == null
                || expires == null) {
            throw malformed(required("X-Amz-Algorithm", algorithm)
                    + required("X-Amz-Credential", credential)
                    + required("X-Amz-Signature", signature)
                    + required("X-Amz-SignedHeaders", signedHeaders)
                    + required("X-Amz-Date", date)
                    + required("X-Amz-Expires", expires)
                    + "Re-examine the query-string parameters.");
        }
        if (!algorithm.equals(CanonicalRequest.ALGORITHM)) {
            throw new SignatureException(new Problem.UnsupportedAlgorithm(algorithm));
        }
        String[] parts = AuthorizationReader.Credential.parts(credential);
        String complaint = AuthorizationReader.Credential.complaint(credential, parts);
        if (complaint != null) {
            throw malformed(complaint);
        }
        List<String> names = AuthorizationReader.signedHeaders(signedHeaders);
        if (names == null) {
            throw malformed("X-Amz-SignedHeaders must list lower-case names once each.");
        }
        Instant signedAt = Timestamp.parse(date);
        if (signedAt == null) {
            throw malformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
        }
        var parsed = AuthorizationReader.Credential.of(parts);
        Optional<String> token = Optional.ofNullable(query.single("X-Amz-Security-Token"));
        return new PresignedSignature(
                parsed.accessKeyId(), parsed.scope(), names, signature, signedAt, token, validity(expires));
    }

    private static Duration validity(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw malformed("X-Amz-Expires should be a number");
        }
        if (negative) {
            throw malformed("X-Amz-Expires must be non-negative");
        }
        int seconds = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (seconds > LONGEST_VALIDITY_SECONDS) {
            throw malformed("X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires "
                    + "must be less than 604800 seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    private static String required(String name, @Nullable String value) {
        return value == null ? "AWS query-string parameters must include '" + name + "'. " : "";
    }

    private static SignatureException malformed(String message) {
        return new SignatureException(new Problem.MalformedQuery(message));
    }
}
