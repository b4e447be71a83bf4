package dev.sekisho.federation.oidc;

import static dev.sekisho.federation.oidc.Verifying.ISSUER;
import static dev.sekisho.federation.oidc.Verifying.refused;
import static dev.sekisho.federation.oidc.Verifying.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a token must say of itself.
class ClaimsTest {
    private static final long NOW = Token.NOW.getEpochSecond();

    private static Token token() {
        return Token.of(ISSUER);
    }

    private static String refusal(Token token) {
        return refused(token.by(TestKeys.FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "exp", "iat"})
    void a_token_has_its_claims(String claim) {
        assertEquals("Missing a required claim: " + claim, refusal(token().without(claim)));
    }

    @Test
    void a_null_is_a_missing_claim() {
        assertEquals("Missing a required claim: sub", refusal(token().claims("{\"sub\":null}")));
    }

    @Test
    void an_issuer_that_is_not_registered_is_refused() {
        assertEquals(
                "No OpenIDConnect provider found in your account for https://other.example",
                refusal(token().claim("iss", "https://other.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUER + "/", "https://ISSUER.example/realm", "https://issuer.example/Realm", ISSUER + "2"})
    void an_issuer_is_compared_character_by_character(String issuer) {
        assertEquals(
                "No OpenIDConnect provider found in your account for " + issuer, refusal(token().claim("iss", issuer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.example/realm",
                "issuer.example/realm",
                "https://issuer.example/realm?a=b",
                "https://issuer.example/realm#a",
                "https://user@issuer.example/realm",
                "https://issuer.example:99999/",
                "https:///realm",
                "file:///etc/passwd"
            })
    void an_issuer_is_an_https_url(String issuer) {
        assertEquals("Issuer must be a valid URL", refusal(token().claim("iss", issuer)));
    }

    @Test
    void a_subject_has_1_to_255_characters() {
        String message = "The token's claim sub has no value that can be used.";

        assertEquals(message, refusal(token().claim("sub", "")));
        assertEquals(message, refusal(token().claim("sub", "x".repeat(256))));
        assertEquals(message, refusal(token().claim("sub", 7)));
        assertEquals(message, refusal(token().claim("sub", List.of("user-1"))));
        assertEquals(message, refusal(token().claim("sub", "a\nb")));
        assertEquals(message, refusal(token().payload("{\"iss\":\"" + ISSUER + "\",\"sub\":\"\\ud800\"}")));
        assertEquals(
                "x".repeat(255),
                verify(token().claim("sub", "x".repeat(255)).by(TestKeys.FIRST)).subject());
    }

    @Test
    void a_token_counts_until_the_second_it_expires_in() {
        assertEquals(
                "user-1",
                verify(token().claim("exp", NOW + 1).by(TestKeys.FIRST)).subject());
        String expired = token().claim("exp", NOW).by(TestKeys.FIRST);
        assertEquals(
                "Token expired: current date/time " + NOW + " must be before the expiration date/time " + NOW,
                refused("ExpiredTokenException 400", () -> verify(expired)));
        String older = token().claim("exp", NOW - 1).by(TestKeys.FIRST);
        assertEquals(
                "Token expired: current date/time " + NOW + " must be before the expiration date/time " + (NOW - 1),
                refused("ExpiredTokenException 400", () -> verify(older)));
    }

    @Test
    void a_token_that_begins_later_is_refused() {
        assertEquals("The token is not valid yet.", refusal(token().claim("nbf", NOW + 61)));
        assertEquals("The token is not valid yet.", refusal(token().claim("iat", NOW + 61)));
        assertEquals(
                "user-1",
                verify(token().claim("nbf", NOW + 60).by(TestKeys.FIRST)).subject());
    }

    @Test
    void a_date_is_a_number_of_seconds() {
        assertEquals(
                "The token's claim exp has no value that can be used.",
                refusal(token().claim("exp", "" + (NOW + 600))));
        assertEquals("The token's claim exp has no value that can be used.", refusal(token().claim("exp", -1)));
        assertEquals(
                "The token's claim exp has no value that can be used.", refusal(token().claims("{\"exp\":1e300}")));
        assertEquals("The token's claim nbf has no value that can be used.", refusal(token().claim("nbf", true)));
        assertEquals(
                "user-1",
                verify(token().claims("{\"exp\":" + (NOW + 600) + ".5}").by(TestKeys.FIRST))
                        .subject());
    }

    @Test
    void a_token_for_others_is_refused() {
        assertEquals("Incorrect token audience", refusal(token().claim("aud", "stranger")));
        assertEquals("Incorrect token audience", refusal(token().claim("aud", "APP")));
        assertEquals("Incorrect token audience", refusal(token().claim("aud", List.of())));
        assertEquals("Incorrect token audience", refusal(token().claim("aud", List.of("stranger", "another"))));
    }

    @Test
    void an_issuer_without_client_ids_takes_no_token() {
        var none = new RegisteredIssuer("arn:aws:iam::123456789012:oidc-provider/i", ISSUER, List.of(), List.of());
        String signed = token().by(TestKeys.FIRST);

        assertEquals(
                "Incorrect token audience",
                refused("InvalidIdentityToken 400", () -> verify(signed, none, TestKeys.FIRST)));
    }

    @Test
    void one_audience_of_several_is_enough() {
        WebIdentity identity = verify(
                token().claim("aud", List.of("stranger", "other-app", "app")).by(TestKeys.FIRST));

        assertEquals("other-app", identity.audience());
        assertEquals(List.of("other-app", "app"), identity.keys().get("issuer.example/realm:aud"));
    }

    @Test
    void the_authorized_party_is_the_audience() {
        WebIdentity identity =
                verify(token().claim("aud", "api").claim("azp", "app").by(TestKeys.FIRST));

        assertEquals("app", identity.audience());
        assertEquals(List.of("app"), identity.keys().get("issuer.example/realm:aud"));
        assertEquals("Incorrect token audience", refusal(token().claim("azp", "stranger")));
        assertTrue(refusal(token().claim("azp", List.of("app"))).contains("azp"));
    }
}
