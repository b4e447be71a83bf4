package dev.sekisho.federation.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.JWK;
import dev.sekisho.models.AwsError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Verifies tokens of an issuer whose keys are known, so that nothing is fetched.
final class Verifying {
    static final String ISSUER = "https://issuer.example/realm";

    private Verifying() {}

    static WebIdentity verify(String token) {
        return verify(token, ISSUER, TestKeys.FIRST, TestKeys.P256, TestKeys.P384, TestKeys.P521);
    }

    static WebIdentity verify(String token, String issuer, JWK... keys) {
        return verify(token, registered(issuer), keys);
    }

    static WebIdentity verify(String token, RegisteredIssuer issuer, JWK... keys) {
        Path file = file(TestKeys.set(keys));
        var settings = new WebIdentitySettings(Set.of(), Map.of(issuer.url(), file), () -> Token.NOW);
        try (var identities = new WebIdentities(settings)) {
            return identities.verify(
                    token,
                    url -> Optional.of(issuer).filter(found -> found.url().equals(url)));
        }
    }

    static RegisteredIssuer registered(String issuer) {
        String name = issuer.substring("https://".length());
        return new RegisteredIssuer(
                "arn:aws:iam::123456789012:oidc-provider/" + name, issuer, List.of("app", "other-app"), List.of());
    }

    static Path file(String text) {
        try {
            Path file = Files.createTempFile("keys", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Requires that a token is refused as invalid, and returns the message.
    static String refused(String token) {
        return refused("InvalidIdentityToken 400", () -> verify(token));
    }

    static String refused(String codeAndStatus, Runnable call) {
        AwsError refusal = assertThrows(AwsError.class, call::run);
        assertEquals(codeAndStatus, refusal.code() + " " + refusal.status());
        return refusal.getMessage();
    }
}
