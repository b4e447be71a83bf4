package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JWK set of an issuer, as a service reads it that takes the issuer's tokens.
record PublishedKeys(JsonNode set) {

    /// Requires a token to be signed with one of these keys, and returns its claims.
    JsonNode verify(String token) {
        String[] parts = token.split("\\.", -1);
        JsonNode header = json(parts[0]);
        try {
            Signature signature = Signature.getInstance(
                    switch (header.path("alg").asString()) {
                        case "RS256" -> "SHA256withRSA";
                        case "ES384" -> "SHA384withECDSAinP1363Format";
                        default -> throw new AssertionError(header);
                    });
            signature.initVerify(key(header.path("kid").asString()));
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            assertTrue(signature.verify(bytes(parts[2])), token);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return json(parts[1]);
    }

    private PublicKey key(String id) throws GeneralSecurityException {
        for (JsonNode key : set.path("keys")) {
            if (key.path("kid").asString().equals(id)) {
                return key.path("kty").asString().equals("RSA") ? rsa(key) : elliptic(key);
            }
        }
        throw new AssertionError("There is no key " + id + ": " + set);
    }

    private static PublicKey rsa(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static PublicKey elliptic(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp384r1"));
        var point = new ECPoint(number(key, "x"), number(key, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, bytes(key.path(name).asString()));
    }

    private static JsonNode json(String part) {
        return JsonMapper.shared().readTree(bytes(part));
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
