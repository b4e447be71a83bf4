package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Base64.Encoder;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// An RSA key with which an OpenID Connect provider signs its tokens.
record TokenKey(String id, KeyPair pair) {
    private static final Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.shared();

    static TokenKey make(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new TokenKey(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The JWK set with the public half of this key alone.
    String keySet() {
        var key = (RSAPublicKey) pair.getPublic();
        return JSON.writeValueAsString(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        id,
                        "n",
                        number(key.getModulus().toByteArray()),
                        "e",
                        number(key.getPublicExponent().toByteArray())))));
    }

    /// Unsigned and without zeros before it. Source: RFC 7518, section 2.
    private static String number(byte[] bytes) {
        int zeros = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, zeros, bytes.length));
    }

    /// A JWT with these claims.
    String token(Map<String, Object> claims) {
        String signed = encoded(Map.of("alg", "RS256", "typ", "JWT", "kid", id)) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> object) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(object));
    }
}
