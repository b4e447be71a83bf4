package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Verifies signatures, and remembers the keys that it derived for that. One verifier serves all threads.
///
/// Source: IAM User Guide, "AWS Signature Version 4 for API requests".
public final class Verifier {
    /// How far the clocks of client and server may differ.
    public static final Duration MAX_SKEW = Duration.ofMinutes(15);

    private final Dialect dialect;
    private final SigningKeys keys = new SigningKeys();

    public Verifier(Dialect dialect) {
        this.dialect = dialect;
    }

    /// Returns only if `request` was signed with `secret`, names all that must be signed, and is used in its time.
    ///
    /// @param signature what [Authorization#find] found in this very request
    /// @param payload S3: [PayloadMode#declaredBy]; all other services: [PayloadMode#ofBody] of the body received
    /// @throws SignatureException otherwise
    public VerifiedRequest verify(
            Signature signature, SecretKey secret, SignedRequest request, PayloadMode payload, Instant now) {
        String stamp = Timestamp.format(signature.signedAt());
        if (!stamp.startsWith(signature.scope().date())) {
            throw new SignatureException(
                    new Problem.ScopeDateMismatch(signature.scope().date(), signature.signedAt()));
        }
        checkTime(signature, now);
        checkSignedHeaders(signature, request);

        SigningKey known = keys.find(signature, secret);
        SigningKey key = known == null ? SigningKey.derive(secret, signature.scope()) : known;
        var attempt = new Attempt(signature, request, payload, stamp, key);
        attempt.verify(dialect);
        if (known == null) {
            keys.keep(signature, secret, key);
        }
        return new VerifiedRequest(
                payload, new ChunkChain(key, stamp, signature.scope(), signature.signature()), request.headers());
    }

    private static void checkTime(Signature signature, Instant now) {
        Instant signedAt = signature.signedAt();
        if (signedAt.isAfter(now.plus(MAX_SKEW))) {
            throw new SignatureException(
                    new Problem.NotYetValid(signedAt, now, signature instanceof PresignedSignature));
        }
        switch (signature) {
            case HeaderSignature ignored -> {
                if (signedAt.isBefore(now.minus(MAX_SKEW))) {
                    throw new SignatureException(new Problem.Expired(signedAt, now));
                }
            }
            case PresignedSignature presigned -> {
                if (now.isAfter(presigned.expiresAt())) {
                    throw new SignatureException(
                            new Problem.PresignedExpired(presigned.expiresAt(), presigned.validFor(), now));
                }
            }
        }
    }

    private static void checkSignedHeaders(Signature signature, SignedRequest request) {
        List<String> signed = signature.signedHeaders();
        if (!signed.contains("host")) {
            throw new SignatureException(new Problem.HostNotSigned());
        }
        List<String> missing = null;
        for (Header header : request.headers()) {
            if (mustBeSigned(header.name()) && !containsIgnoringCase(signed, header.name())) {
                missing = missing == null ? new ArrayList<>() : missing;
                missing.add(header.name().toLowerCase(Locale.ROOT));
            }
        }
        if (missing != null) {
            throw new SignatureException(new Problem.HeadersNotSigned(missing));
        }
    }

    /// `x-amz-content-sha256` may go unsigned: the canonical request repeats it, or it does not count at all.
    private static boolean mustBeSigned(String name) {
        return name.regionMatches(true, 0, "x-amz-", 0, 6) && !name.equalsIgnoreCase("x-amz-content-sha256");
    }

    private static boolean containsIgnoringCase(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /// One comparison of what was signed with what came.
    private record Attempt(
            Signature signature, SignedRequest request, PayloadMode payload, String stamp, SigningKey key) {

        void verify(Dialect dialect) {
            String path = CanonicalPath.of(request.path(), dialect);
            Problem.@Nullable SignatureMismatch mismatch = compare(path);
            if (mismatch == null) {
                return;
            }
            if (dialect == Dialect.S3) {
                String strict = CanonicalPath.strictS3(request.path());
                if (!strict.equals(path) && compare(strict) == null) {
                    return;
                }
            }
            throw new SignatureException(mismatch);
        }

        private Problem.@Nullable SignatureMismatch compare(String path) {
            String without = signature instanceof PresignedSignature ? "X-Amz-Signature" : null;
            Bytes canonical = CanonicalRequest.of(request, path, without, signature.signedHeaders(), payload.text());
            Bytes toSign = CanonicalRequest.stringToSign(canonical, stamp, signature.scope());
            byte[] expected = new Bytes(64).addHex(key.sign(toSign)).array();
            byte[] given = signature.signature().getBytes(StandardCharsets.ISO_8859_1);
            return MessageDigest.isEqual(expected, given)
                    ? null
                    : new Problem.SignatureMismatch(canonical.toString(), toSign.toString());
        }
    }
}
