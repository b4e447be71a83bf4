package dev.sekisho.federation.oidc;

import static dev.sekisho.federation.oidc.Verifying.ISSUER;
import static dev.sekisho.federation.oidc.Verifying.refused;
import static dev.sekisho.federation.oidc.Verifying.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which tokens count.
class TokensTest {
    private static final String NOT_A_TOKEN =
            "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";
    private static final String NO_KEY = "Couldn't retrieve verification key from your identity provider,  please "
            + "reference AssumeRoleWithWebIdentity documentation for requirements";

    private static Token token() {
        return Token.of(ISSUER);
    }

    @Test
    void a_signed_token_of_a_registered_issuer_names_its_subject() {
        WebIdentity identity = verify(token().by(TestKeys.FIRST));

        assertEquals("arn:aws:iam::123456789012:oidc-provider/issuer.example/realm", identity.providerArn());
        assertEquals("issuer.example/realm", identity.provider());
        assertEquals("user-1", identity.subject());
        assertEquals("app", identity.audience());
        assertEquals("", identity.sourceIdentity());
        assertEquals(Map.of(), identity.tags());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void rsa_signatures_count(String algorithm) {
        assertEquals(
                "user-1",
                verify(token().header("alg", algorithm).by(TestKeys.FIRST)).subject());
    }

    @Test
    void elliptic_signatures_count() {
        assertEquals(
                "user-1",
                verify(token().header("alg", "ES256").header("kid", "p256").by(TestKeys.P256))
                        .subject());
        assertEquals(
                "user-1",
                verify(token().header("alg", "ES384").header("kid", "p384").by(TestKeys.P384))
                        .subject());
        assertEquals(
                "user-1",
                verify(token().header("alg", "ES512").header("kid", "p521").by(TestKeys.P521))
                        .subject());
    }

    @Test
    void a_token_without_signature_is_refused() {
        assertEquals(NOT_A_TOKEN, refused(token().header("alg", "none").signed() + "."));
        assertEquals(NOT_A_TOKEN, refused(token().header("alg", "none").with(new byte[] {1})));
        assertEquals(NOT_A_TOKEN, refused(token().signed() + "."));
        assertTrue(refused(token().with(new byte[] {0})).startsWith("The token's signature cannot be verified"));
        assertTrue(refused(token().header("alg", "nOnE").with(new byte[] {1})).contains("algorithm"));
    }

    @Test
    void a_public_key_is_no_shared_secret() throws GeneralSecurityException {
        Token token = token().header("alg", "HS256");
        for (byte[] secret : List.of(
                TestKeys.FIRST.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                publicKey(),
                TestKeys.FIRST.getModulus().decode())) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal(token.signed().getBytes(StandardCharsets.US_ASCII));

            assertEquals("The token's signing algorithm is not supported.", refused(token.with(signature)));
        }
    }

    private static byte[] publicKey() {
        try {
            return TestKeys.FIRST.toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void pss_signatures_are_refused() {
        assertEquals(
                "The token's signing algorithm is not supported.",
                refused(token().header("alg", "PS256").by(TestKeys.FIRST)));
    }

    @Test
    void a_signature_by_another_key_is_refused() {
        assertTrue(refused(token().by(TestKeys.SECOND)).startsWith("The token's signature cannot be verified"));
    }

    @Test
    void a_changed_claim_breaks_the_signature() {
        String signature = token().by(TestKeys.FIRST).replaceAll(".*\\.", "");

        assertTrue(refused(token().claim("sub", "admin").signed() + "." + signature)
                .startsWith("The token's signature cannot be verified"));
    }

    @Test
    void an_all_zero_elliptic_signature_is_refused() {
        assertTrue(refused(token().header("alg", "ES256").header("kid", "p256").with(new byte[64]))
                .startsWith("The token's signature cannot be verified"));
    }

    @Test
    void a_key_verifies_the_algorithm_of_its_kind_only() {
        assertEquals(NO_KEY, refused(token().header("kid", "p256").by(TestKeys.FIRST)));
        assertEquals(NO_KEY, refused(token().header("alg", "ES256").by(TestKeys.P256)));
        assertEquals(
                NO_KEY,
                refused(token().header("alg", "ES256").header("kid", "p384").by(TestKeys.P256)));
    }

    @Test
    void a_short_rsa_key_verifies_nothing() {
        String signed = token().header("kid", "short").by(TestKeys.SHORT);

        assertEquals(NO_KEY, refused("InvalidIdentityToken 400", () -> verify(signed, ISSUER, TestKeys.SHORT)));
    }

    @Test
    void a_key_for_encryption_verifies_nothing() {
        var encrypting =
                new RSAKey.Builder(TestKeys.FIRST).keyUse(KeyUse.ENCRYPTION).build();
        String signed = token().by(TestKeys.FIRST);

        assertEquals(NO_KEY, refused("InvalidIdentityToken 400", () -> verify(signed, ISSUER, encrypting)));
    }

    @Test
    void a_token_that_names_no_key_needs_an_issuer_with_one() {
        String signed = token().without("kid").by(TestKeys.FIRST);

        assertEquals(
                "user-1", verify(signed, ISSUER, TestKeys.FIRST, TestKeys.P256).subject());
        assertEquals(
                NO_KEY,
                refused("InvalidIdentityToken 400", () -> verify(signed, ISSUER, TestKeys.FIRST, TestKeys.SECOND)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../first",
                "/etc/passwd",
                "https://evil.example/keys",
                "first' OR '1'='1",
                "first\u0000",
                "FIRST",
                ""
            })
    void a_key_id_is_compared_and_nothing_else(String keyId) {
        assertEquals(NO_KEY, refused(token().header("kid", keyId).by(TestKeys.FIRST)));
    }

    @Test
    void keys_that_the_header_brings_along_are_not_used() {
        Map<String, Object> own = new HashMap<>(TestKeys.SECOND.toPublicJWK().toJSONObject());
        own.put("kid", "first");

        assertTrue(refused(token().header("jwk", own).by(TestKeys.SECOND))
                .startsWith("The token's signature cannot be verified"));
        assertTrue(refused(token().header("jku", "https://evil.example/keys").by(TestKeys.SECOND))
                .startsWith("The token's signature cannot be verified"));
        assertTrue(refused(token().header("x5u", "https://evil.example/chain").by(TestKeys.SECOND))
                .startsWith("The token's signature cannot be verified"));
    }

    @Test
    void a_header_that_points_elsewhere_does_no_harm_to_a_good_token() {
        String signed = token().header("jku", "https://evil.example/keys").by(TestKeys.FIRST);

        assertEquals("user-1", verify(signed).subject());
    }

    @Test
    void critical_extensions_are_refused() {
        String message = "The token's header demands extensions that are not supported.";

        assertEquals(
                message,
                refused(token().header("crit", List.of("exp")).header("exp", 1).by(TestKeys.FIRST)));
        assertEquals(
                message,
                refused(token().header("crit", List.of("b64"))
                        .header("b64", false)
                        .by(TestKeys.FIRST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt"})
    void a_token_made_for_another_purpose_is_refused(String type) {
        assertEquals(
                "The token is of a type that is not supported.",
                refused(token().header("typ", type).by(TestKeys.FIRST)));
    }

    @Test
    void access_tokens_and_tokens_without_type_count() {
        assertEquals(
                "user-1",
                verify(token().header("typ", "at+jwt").by(TestKeys.FIRST)).subject());
        assertEquals("user-1", verify(token().without("typ").by(TestKeys.FIRST)).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "a.b.c.d", "a.b.c.d.e", "..", "Atza|IQEBLjAsAhRFiXuWpUXuRvQ9PZL3"})
    void what_is_no_token_is_refused(String text) {
        assertEquals(NOT_A_TOKEN, refused(text));
    }

    @Test
    void the_line_end_of_a_token_s_file_does_not_matter() {
        String signed = token().by(TestKeys.FIRST);

        assertEquals("user-1", verify(signed + "\n").subject());
        assertEquals("user-1", verify(signed + "\r\n").subject());
        assertEquals(NOT_A_TOKEN, refused(signed + "\n" + signed));
        assertEquals(NOT_A_TOKEN, refused(signed + "\n\n"));
    }

    @Test
    void characters_outside_the_alphabet_of_tokens_are_refused() {
        String signed = token().by(TestKeys.FIRST);

        assertEquals(NOT_A_TOKEN, refused(signed + "="));
        assertEquals(NOT_A_TOKEN, refused(signed.replaceFirst("\\.", ".\n")));
        assertEquals(NOT_A_TOKEN, refused(" " + signed));
    }

    @Test
    void a_token_of_more_than_20000_characters_is_refused() {
        assertEquals(NOT_A_TOKEN, refused(token().claim("x", "x".repeat(15_000)).by(TestKeys.FIRST)));
        assertEquals(
                NOT_A_TOKEN, refused(token().claim("x", "x".repeat(1 << 20)).by(TestKeys.FIRST)));
        assertEquals(
                "user-1",
                verify(token().claim("x", "x".repeat(14_000)).by(TestKeys.FIRST))
                        .subject());
    }

    @Test
    void claims_of_great_depth_are_refused() {
        String header = token().signed().replaceAll("\\..*", "");
        String deep = "{\"a\":" + "[".repeat(10_000);

        assertEquals(NOT_A_TOKEN, refused(header + "." + Base64URL.encode(deep) + ".AAAA"));
    }

    @Test
    void a_claim_given_twice_is_refused() {
        String header = token().signed().replaceAll("\\..*", "");
        String twice = "{\"iss\":\"" + ISSUER + "\",\"sub\":\"user-1\",\"sub\":\"admin\",\"aud\":\"app\"}";

        assertEquals(NOT_A_TOKEN, refused(header + "." + Base64URL.encode(twice) + ".AAAA"));
    }

    @Test
    void a_file_of_keys_that_is_none_stops_the_server() {
        Path file = Verifying.file("not keys");
        var settings = new WebIdentitySettings(Set.of(), Map.of(ISSUER, file), () -> Token.NOW);

        assertThrows(UnreadableKeysException.class, () -> new WebIdentities(settings).close());
    }
}
