package dev.sekisho.federation.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A token in the making.
final class Token {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private @Nullable String payload;

    /// One that nothing is wrong with.
    static Token of(String issuer) {
        return new Token()
                .header("alg", "RS256")
                .header("typ", "JWT")
                .header("kid", "first")
                .claim("iss", issuer)
                .claim("sub", "user-1")
                .claim("aud", "app")
                .claim("iat", NOW.getEpochSecond() - 10)
                .claim("exp", NOW.getEpochSecond() + 600);
    }

    Token header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    Token without(String claimOrHeader) {
        header.remove(claimOrHeader);
        claims.remove(claimOrHeader);
        return this;
    }

    Token claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    Token claims(String json) {
        try {
            claims.putAll(JSONObjectUtils.parse(json));
            return this;
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// These very characters in place of the claims.
    Token payload(String json) {
        payload = json;
        return this;
    }

    /// Header and claims with a signature of one's own making.
    String with(byte[] signature) {
        return signed() + "." + Base64URL.encode(signature);
    }

    String signed() {
        return encoded(header) + "."
                + (payload == null ? encoded(claims) : Base64URL.encode(payload).toString());
    }

    private static String encoded(Map<String, Object> object) {
        return Base64URL.encode(JSONObjectUtils.toJSONString(object)).toString();
    }

    String by(JWK key) {
        try {
            var algorithm = new JWSHeader(JWSAlgorithm.parse((String) header.get("alg")));
            return signed() + "." + signer(key).sign(algorithm, signed().getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa) {
            return new RSASSASigner(rsa.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()));
        }
        return new ECDSASigner((ECKey) key);
    }

    static List<String> sorted(Map<String, List<String>> keys) {
        return new HashSet<>(keys.keySet()).stream().sorted().toList();
    }
}
