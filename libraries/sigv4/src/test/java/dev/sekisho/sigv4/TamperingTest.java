package dev.sekisho.sigv4;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A request that was signed, with any part of it changed, is refused.
class TamperingTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final SecretKey SECRET = SecretKey.of("secret");
    private static final byte[] BODY = "Action=ListUsers".getBytes(StandardCharsets.US_ASCII);

    private static Signer signer(Dialect dialect) {
        return new Signer("AKIAIOSFODNN7EXAMPLE", SECRET, Optional.of("token"), "us-east-1", "x", dialect);
    }

    private static SignedRequest unsigned() {
        return SignedRequest.of(
                "POST",
                "/a/b",
                "x=1&y=2",
                List.of(new Header("Host", "h.example"), new Header("x-amz-meta-a", "some value")));
    }

    private static SignedRequest signed(Dialect dialect) {
        var headers = new ArrayList<>(unsigned().headers());
        headers.addAll(
                signer(dialect).sign(unsigned(), PayloadMode.ofBody(BODY), NOW).added());
        return SignedRequest.of("POST", "/a/b", "x=1&y=2", headers);
    }

    private static SignedRequest presigned(Dialect dialect) {
        PayloadMode payload = dialect == Dialect.S3 ? new PayloadMode.Unsigned() : PayloadMode.ofBody(BODY);
        String query = signer(dialect).presign(unsigned(), payload, Duration.ofHours(1), NOW);
        return SignedRequest.of("POST", "/a/b", query, unsigned().headers());
    }

    private static void verify(Dialect dialect, SignedRequest request, byte[] body) {
        Check.verify(new Verifier(dialect), dialect, SECRET, request, body, NOW);
    }

    /// Changes one byte; the result is no longer a signature at all, or one that is refused.
    private static void assertRefused(Dialect dialect, SignedRequest request) {
        try {
            // Another access key id has another secret, so it is not the signature that it changes.
            if (!(Authorization.find(request) instanceof Signature signature)
                    || !signature.accessKeyId().equals("AKIAIOSFODNN7EXAMPLE")) {
                return;
            }
        } catch (SignatureException e) {
            return;
        }
        assertThrows(SignatureException.class, () -> verify(dialect, request, BODY), request::toString);
    }

    private static List<String> changed(String text) {
        var changed = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            char other = (char) (text.charAt(i) ^ 1);
            changed.add(text.substring(0, i) + other + text.substring(i + 1));
        }
        changed.add(text + "x");
        return changed;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_we_sign_we_accept(Dialect dialect) {
        verify(dialect, signed(dialect), BODY);
        verify(dialect, presigned(dialect), BODY);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void any_change_to_a_signed_request_is_refused(Dialect dialect) {
        SignedRequest good = signed(dialect);
        changed(good.method())
                .forEach(method ->
                        assertRefused(dialect, SignedRequest.of(method, good.path(), good.query(), good.headers())));
        changed(good.path())
                .forEach(path ->
                        assertRefused(dialect, SignedRequest.of(good.method(), path, good.query(), good.headers())));
        changed("x=1&y=2")
                .forEach(query ->
                        assertRefused(dialect, SignedRequest.of(good.method(), good.path(), query, good.headers())));
        for (int i = 0; i < good.headers().size(); i++) {
            Header header = good.headers().get(i);
            for (String value : changed(header.value())) {
                var headers = new ArrayList<>(good.headers());
                headers.set(i, new Header(header.name(), value));
                assertRefused(dialect, SignedRequest.of(good.method(), good.path(), good.query(), headers));
            }
            var without = new ArrayList<>(good.headers());
            without.remove(i);
            assertRefused(dialect, SignedRequest.of(good.method(), good.path(), good.query(), without));
            var twice = new ArrayList<>(good.headers());
            twice.add(header);
            assertRefused(dialect, SignedRequest.of(good.method(), good.path(), good.query(), twice));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void any_change_to_a_presigned_request_is_refused(Dialect dialect) {
        SignedRequest good = presigned(dialect);
        for (String query : changed(String.valueOf(good.query()))) {
            assertRefused(dialect, SignedRequest.of(good.method(), good.path(), query, good.headers()));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void another_body_is_refused(Dialect dialect) {
        byte[] other = "Action=ListRoles".getBytes(StandardCharsets.US_ASCII);
        assertThrows(SignatureException.class, () -> verify(dialect, signed(dialect), other));
    }

    @Test
    void a_key_that_was_derived_before_does_not_outlive_its_secret() {
        var verifier = new Verifier(Dialect.STANDARD);
        SignedRequest request = signed(Dialect.STANDARD);
        Check.verify(verifier, Dialect.STANDARD, SECRET, request, BODY, NOW);
        SecretKey rotated = SecretKey.of("another");
        var refusal = assertThrows(
                SignatureException.class, () -> Check.verify(verifier, Dialect.STANDARD, rotated, request, BODY, NOW));
        assertInstanceOf(Problem.SignatureMismatch.class, refusal.problem());
    }
}
