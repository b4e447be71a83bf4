package dev.sekisho.server.authenticate;

import dev.sekisho.identity.Credential;
import dev.sekisho.identity.Credentials;
import dev.sekisho.sigv4.Dialect;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.Signature;
import dev.sekisho.sigv4.SignatureException;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.VerifiedRequest;
import dev.sekisho.sigv4.Verifier;
import java.time.Instant;

/// Verifies who signed a request.
public final class Authenticator {
    private static final int LONGEST_REGION = 32;

    private final Credentials credentials;
    private final Verifier standard = new Verifier(Dialect.STANDARD);
    private final Verifier s3 = new Verifier(Dialect.S3);

    public Authenticator(Credentials credentials) {
        this.credentials = credentials;
    }

    /// Believes a caller of S3. What `payload` promises of the body is verified while the body is read.
    ///
    /// @throws AuthenticationFailure if not
    public Authenticated s3(Signature signature, SignedRequest request, Instant now) {
        try {
            PayloadMode payload = PayloadMode.declaredBy(request, signature);
            return verify(s3, AuthenticationErrors.S3, signature, request, payload, now);
        } catch (SignatureException e) {
            throw AuthenticationErrors.S3.failure(e.problem(), signature.accessKeyId());
        }
    }

    /// Believes a caller of any other service.
    ///
    /// @param body the whole body
    /// @param errors the words of the service's protocol
    /// @throws AuthenticationFailure if not
    public Authenticated standard(
            Signature signature, SignedRequest request, byte[] body, AuthenticationErrors errors, Instant now) {
        PayloadMode payload = PayloadMode.ofBody(body);
        return verify(standard, errors, signature, request, payload, now);
    }

    private Authenticated verify(
            Verifier verifier,
            AuthenticationErrors errors,
            Signature signature,
            SignedRequest request,
            PayloadMode payload,
            Instant now) {
        String key = signature.accessKeyId();
        if (!isRegion(signature.scope().region())) {
            String region = signature.scope().region();
            throw new AuthenticationFailure(errors.badRegion(region), "MalformedRegion", key);
        }
        String token = signature.sessionToken().orElse(null);
        Credential credential = token == null ? longTerm(key, errors) : temporary(key, token, errors, now);
        try {
            VerifiedRequest verified = verifier.verify(signature, credential.secret(), request, payload, now);
            credentials.used(
                    credential, signature.scope().service(), signature.scope().region(), now);
            return new Authenticated(credential, verified);
        } catch (SignatureException e) {
            throw errors.failure(e.problem(), key);
        }
    }

    private Credential longTerm(String key, AuthenticationErrors errors) {
        Credential credential = credentials
                .find(key)
                .orElseThrow(() -> new AuthenticationFailure(errors.unknownKey(), "UnknownAccessKey", key));
        if (!credential.active()) {
            throw new AuthenticationFailure(errors.unknownKey(), "InactiveAccessKey", key);
        }
        return credential;
    }

    private Credential temporary(String key, String token, AuthenticationErrors errors, Instant now) {
        Credential credential = credentials
                .find(key, token)
                .orElseThrow(() -> new AuthenticationFailure(errors.badToken(), "InvalidSessionToken", key));
        if (credential.session() == null || credential.session().isExpired(now)) {
            throw new AuthenticationFailure(errors.expiredToken(), "ExpiredSessionToken", key);
        }
        return credential;
    }

    /// Any well-formed region is as good as another: clients sign global services with their own.
    private static boolean isRegion(String region) {
        if (region.length() > LONGEST_REGION) {
            return false;
        }
        for (int i = 0; i < region.length(); i++) {
            char c = region.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean other = i > 0 && (c == '-' || (c >= '0' && c <= '9'));
            if (!letter && !other) {
                return false;
            }
        }
        return !region.isEmpty();
    }
}
