package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the `Authorization` header.
///
/// AWS: an answer does not repeat the header, but its digest.
final class HeaderReader {
    private final String header;
    private @Nullable String credential;
    private @Nullable String signedHeaders;
    private @Nullable String signature;

    private HeaderReader(String header) {
        this.header = header;
    }

    static HeaderSignature read(String header, List<Header> headers) {
        int space = header.indexOf(' ');
        String algorithm = space < 0 ? header : header.substring(0, space);
        if (algorithm.startsWith("AWS") && !algorithm.equals(CanonicalRequest.ALGORITHM)) {
            throw new SignatureException(new Problem.UnsupportedAlgorithm(algorithm));
        }
        var reader = new HeaderReader(header);
        if (algorithm.equals(CanonicalRequest.ALGORITHM)) {
            reader.readPairs(space < 0 ? "" : header.substring(space + 1));
        }
        return reader.result(headers);
    }

    private void readPairs(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(',', start);
            if (end < 0) {
                end = text.length();
            }
            String pair = text.substring(start, end).trim();
            if (!pair.isEmpty()) {
                readPair(pair);
            }
            start = end + 1;
        }
    }

    private void readPair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0 || pair.indexOf(' ') >= 0) {
            throw malformed("'" + digest(pair) + "' not a valid key=value pair (missing equal-sign) in Authorization "
                    + "header (hashed with SHA-256 and encoded with Base64): '" + digest(header) + "'.");
        }
        String key = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        switch (key) {
            case "Credential" -> credential = once(key, credential, value);
            case "SignedHeaders" -> signedHeaders = once(key, signedHeaders, value);
            case "Signature" -> signature = once(key, signature, value);
            default -> throw malformed("Authorization header has an unknown parameter.");
        }
    }

    private static String once(String key, @Nullable String before, String value) {
        if (before != null) {
            throw malformed("Authorization header has more than one '" + key + "' parameter.");
        }
        return value;
    }

    private HeaderSignature result(List<Header> headers) {
        String amzDate = Fields.single(headers, "x-amz-date");
        String date = amzDate == null ? Fields.single(headers, "date") : amzDate;
        if (credential == null || signature == null || signedHeaders == null) {
            throw malformed(missingParts(date != null));
        }
        String[] parts = AuthorizationReader.Credential.parts(credential);
        String complaint = AuthorizationReader.Credential.complaint(credential, parts);
        if (complaint != null) {
            throw malformed(complaint);
        }
        List<String> names = AuthorizationReader.signedHeaders(signedHeaders);
        if (names == null) {
            throw malformed("Authorization header requires 'SignedHeaders' to list lower-case names once each.");
        }
        if (date == null) {
            throw new SignatureException(new Problem.MissingDate());
        }
        Instant signedAt = amzDate == null ? Timestamp.parseDateHeader(date) : Timestamp.parse(date);
        if (signedAt == null) {
            throw malformed("Date must be in ISO-8601 'basic format'. Got '" + date
                    + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
        var parsed = AuthorizationReader.Credential.of(parts);
        Optional<String> token = Optional.ofNullable(Fields.single(headers, "x-amz-security-token"));
        return new HeaderSignature(parsed.accessKeyId(), parsed.scope(), names, signature, signedAt, token);
    }

    private String missingParts(boolean dated) {
        var sentences = new StringBuilder();
        if (credential == null) {
            sentences.append("Authorization header requires 'Credential' parameter. ");
        }
        if (signature == null) {
            sentences.append("Authorization header requires 'Signature' parameter. ");
        }
        if (signedHeaders == null) {
            sentences.append("Authorization header requires 'SignedHeaders' parameter. ");
        }
        if (!dated) {
            sentences.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        return sentences
                .append("(Hashed with SHA-256 and encoded with Base64) Authorization=")
                .append(digest(header))
                .toString();
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static SignatureException malformed(String message) {
        return new SignatureException(new Problem.MalformedAuthorization(message));
    }
}
