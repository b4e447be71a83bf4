package dev.sekisho.identity.outbound;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// How tokens may be signed.
///
/// Source: STS API Reference, "GetWebIdentityToken"; RFC 7518, sections 3.3, 3.4 and 6.
public enum SigningAlgorithm {
    RS256("RSA", "SHA256withRSA") {
        @Override
        AlgorithmParameterSpec parameters() {
            return new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
        }

        @Override
        Map<String, Object> members(PublicKey key) {
            RSAPublicKey rsa = (RSAPublicKey) key;
            return Map.of("kty", "RSA", "n", unsigned(rsa.getModulus()), "e", unsigned(rsa.getPublicExponent()));
        }
    },
    ES384("EC", "SHA384withECDSAinP1363Format") {
        @Override
        AlgorithmParameterSpec parameters() {
            return new ECGenParameterSpec("secp384r1");
        }

        @Override
        Map<String, Object> members(PublicKey key) {
            ECPublicKey elliptic = (ECPublicKey) key;
            return Map.of(
                    "kty",
                    "EC",
                    "crv",
                    "P-384",
                    "x",
                    padded(elliptic.getW().getAffineX()),
                    "y",
                    padded(elliptic.getW().getAffineY()));
        }
    };

    private static final int COORDINATE_BYTES = 48;

    private final String keyAlgorithm;
    private final String signature;

    SigningAlgorithm(String keyAlgorithm, String signature) {
        this.keyAlgorithm = keyAlgorithm;
        this.signature = signature;
    }

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    String signature() {
        return signature;
    }

    /// What its keys are made with.
    abstract AlgorithmParameterSpec parameters();

    /// The members of a JWK that make up the key.
    abstract Map<String, Object> members(PublicKey key);

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String padded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[COORDINATE_BYTES];
        int from = Math.max(0, bytes.length - COORDINATE_BYTES);
        System.arraycopy(bytes, from, padded, COORDINATE_BYTES - (bytes.length - from), bytes.length - from);
        return encode(padded);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
