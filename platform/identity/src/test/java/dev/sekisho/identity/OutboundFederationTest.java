package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import dev.sekisho.identity.key.KeyringException;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.identity.outbound.OutboundIssuer;
import dev.sekisho.identity.outbound.OutboundToken;
import dev.sekisho.identity.outbound.SigningAlgorithm;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OutboundFederationTest {
    private static final String BASE = "https://sekisho.example/issuer";
    private static final AccountId OTHER = new AccountId("999999999999");
    private static final OutboundToken TOKEN = new OutboundToken(
            "arn:aws:iam::123456789012:role/Deploy",
            List.of("https://api.example"),
            Fixture.NOW,
            Fixture.NOW.plusSeconds(300),
            "eu-west-1",
            Map.of("team", "blue"),
            Map.of("job", "7"),
            Map.of("source_identity", "ana"));

    private final Fixture fixture = new Fixture();
    private final OutboundFederation outbound = fixture.identities.outboundFederation();

    @AfterEach
    void close() {
        fixture.close();
    }

    private SignedJWT signed(OutboundIssuer issuer, SigningAlgorithm algorithm, OutboundToken token) throws Exception {
        return SignedJWT.parse(outbound.sign(issuer, issuer.url(BASE), algorithm, token));
    }

    private JWK key(OutboundIssuer issuer, SignedJWT token) throws Exception {
        return JWKSet.parse(outbound.keySet(issuer))
                .getKeyByKeyId(token.getHeader().getKeyID());
    }

    @Test
    void a_token_says_who_asked_for_it() throws Exception {
        OutboundIssuer issuer = outbound.enable(ACCOUNT);
        Map<String, Object> claims =
                signed(issuer, SigningAlgorithm.ES384, TOKEN).getPayload().toJSONObject();

        assertEquals(36, String.valueOf(claims.remove("jti")).length());
        assertEquals(
                Map.of(
                        "iss",
                        BASE + "/" + issuer.id(),
                        "aud",
                        "https://api.example",
                        "sub",
                        "arn:aws:iam::123456789012:role/Deploy",
                        "iat",
                        Fixture.NOW.getEpochSecond(),
                        "exp",
                        Fixture.NOW.getEpochSecond() + 300,
                        "https://sts.amazonaws.com/",
                        Map.of(
                                "aws_account", "123456789012",
                                "source_region", "eu-west-1",
                                "principal_tags", Map.of("team", "blue"),
                                "source_identity", "ana",
                                "request_tags", Map.of("job", "7"))),
                claims);
    }

    @Test
    void several_audiences_are_a_list_and_no_tags_no_claim() throws Exception {
        var token = new OutboundToken(
                TOKEN.subject(),
                List.of("a", "b"),
                TOKEN.issuedAt(),
                TOKEN.expiresAt(),
                "x",
                Map.of(),
                Map.of(),
                Map.of());
        Map<String, Object> claims = signed(outbound.enable(ACCOUNT), SigningAlgorithm.ES384, token)
                .getPayload()
                .toJSONObject();

        assertEquals(List.of("a", "b"), claims.get("aud"));
        assertEquals(
                Map.of("aws_account", "123456789012", "source_region", "x"), claims.get("https://sts.amazonaws.com/"));
    }

    @Test
    void others_verify_it_with_the_published_keys() throws Exception {
        OutboundIssuer issuer = outbound.enable(ACCOUNT);
        SignedJWT rsa = signed(issuer, SigningAlgorithm.RS256, TOKEN);
        SignedJWT elliptic = signed(issuer, SigningAlgorithm.ES384, TOKEN);

        assertEquals("RS256", rsa.getHeader().getAlgorithm().getName());
        assertTrue(rsa.verify(new RSASSAVerifier(key(issuer, rsa).toRSAKey())));
        assertEquals("ES384", elliptic.getHeader().getAlgorithm().getName());
        assertTrue(elliptic.verify(new ECDSAVerifier(key(issuer, elliptic).toECKey())));
    }

    @Test
    void published_keys_have_no_private_half() throws Exception {
        JWKSet keys = JWKSet.parse(outbound.keySet(outbound.enable(ACCOUNT)));

        assertEquals(2, keys.size());
        assertTrue(keys.getKeys().stream().noneMatch(JWK::isPrivate));
    }

    @Test
    void keys_stay_the_same() {
        OutboundIssuer issuer = outbound.enable(ACCOUNT);
        String keys = outbound.keySet(issuer);
        outbound.sign(issuer, issuer.url(BASE), SigningAlgorithm.RS256, TOKEN);

        assertEquals(keys, outbound.keySet(issuer));
    }

    @Test
    void accounts_have_keys_of_their_own() throws Exception {
        OutboundIssuer one = outbound.enable(ACCOUNT);
        OutboundIssuer other = outbound.enable(OTHER);
        SignedJWT token = signed(one, SigningAlgorithm.ES384, TOKEN);

        assertNotEquals(one.id(), other.id());
        assertEquals(null, key(other, token));
    }

    @Test
    void of_two_who_need_the_first_key_both_get_the_same() throws Exception {
        OutboundIssuer issuer = outbound.enable(ACCOUNT);
        try (var race = new Race()) {
            Runnable sign = () -> outbound.sign(issuer, issuer.url(BASE), SigningAlgorithm.ES384, TOKEN);
            assertEquals(List.of(), race.run(sign, sign, sign, sign));
        }
        SignedJWT token = signed(issuer, SigningAlgorithm.ES384, TOKEN);
        assertTrue(token.verify(new ECDSAVerifier(key(issuer, token).toECKey())));
    }

    @Test
    void private_keys_are_sealed_in_the_store() {
        OutboundIssuer issuer = outbound.enable(ACCOUNT);
        outbound.keySet(issuer);
        for (Entry entry : fixture.store.list("a/" + ACCOUNT + "/outbound-key/", null, 10)) {
            String value = new String(entry.value(), StandardCharsets.UTF_8);
            assertFalse(value.contains("\"d\""), value);
            // PKCS #8 of either kind begins so, in Base64.
            assertFalse(value.contains("MIG2") || value.contains("MIIG"), value);
        }
    }

    @Test
    void a_sealed_key_of_another_account_does_not_open() {
        OutboundIssuer issuer = outbound.enable(ACCOUNT);
        OutboundIssuer other = outbound.enable(OTHER);
        outbound.keySet(issuer);
        Entry stolen = fixture.store.get("a/" + ACCOUNT + "/outbound-key/ES384").orElseThrow();
        fixture.store.commit(Transaction.builder()
                .put("a/" + OTHER + "/outbound-key/ES384", stolen.value())
                .build());

        assertThrows(
                KeyringException.class, () -> outbound.sign(other, other.url(BASE), SigningAlgorithm.ES384, TOKEN));
    }

    @Test
    void an_issuer_is_found_by_its_id_while_it_is_enabled() {
        OutboundIssuer issuer = outbound.enable(ACCOUNT);
        assertEquals(Optional.of(issuer), outbound.find(issuer.id()));
        assertEquals(Optional.empty(), outbound.find("00000000-0000-4000-8000-000000000000"));
        assertEquals(Optional.empty(), outbound.find("../a/" + ACCOUNT));
        assertEquals(Optional.empty(), outbound.find(""));

        outbound.disable(ACCOUNT);
        assertEquals(Optional.empty(), outbound.find(issuer.id()));
        assertEquals(Optional.empty(), outbound.find(ACCOUNT));
    }

    @Test
    void an_issuer_says_where_its_keys_are() throws Exception {
        Map<String, Object> document = JSONObjectUtils.parse(OutboundFederation.discovery(BASE + "/1"));

        assertEquals(BASE + "/1", document.get("issuer"));
        assertEquals(BASE + "/1/.well-known/jwks.json", document.get("jwks_uri"));
        assertEquals(List.of("RS256", "ES384"), document.get("id_token_signing_alg_values_supported"));
    }
}
