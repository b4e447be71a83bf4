package dev.sekisho.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// A provider of OpenID Connect that signs with one RSA key.
final class TokenIssuer {
    static final String HOST = "ci.example";

    private final KeyPair keys;

    TokenIssuer() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    /// Writes the public key as a JWK set, and returns the option that makes it known.
    String keyOption(Path file) throws IOException {
        var key = (RSAPublicKey) keys.getPublic();
        Files.writeString(
                file,
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"one\",\"alg\":\"RS256\",\"n\":\"" + unsigned(key.getModulus())
                        + "\",\"e\":\"" + unsigned(key.getPublicExponent()) + "\"}]}");
        return "--oidc-jwks=https://" + HOST + "=" + file;
    }

    /// A token for an hour.
    String token() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"https://" + HOST + "\",\"sub\":\"repo:blue\",\"aud\":\"bench\",\"iat\":" + now
                + ",\"exp\":" + (now + 3600) + "}";
        String signed =
                encoded("{\"alg\":\"RS256\",\"kid\":\"one\"}".getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + encoded(signature.sign());
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
