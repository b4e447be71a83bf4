package dev.sekisho.federation.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;

/// Keys made once for all tests.
final class TestKeys {
    static final RSAKey FIRST = rsa("first", 2048);
    static final RSAKey SECOND = rsa("second", 2048);
    static final RSAKey SHORT = rsa("short", 1024);
    static final ECKey P256 = elliptic("p256", Curve.P_256);
    static final ECKey P384 = elliptic("p384", Curve.P_384);
    static final ECKey P521 = elliptic("p521", Curve.P_521);

    private TestKeys() {}

    private static RSAKey rsa(String keyId, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey elliptic(String keyId, Curve curve) {
        try {
            return new ECKeyGenerator(curve).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The public keys as a JWK set.
    static String set(JWK... keys) {
        return new JWKSet(List.of(keys)).toString();
    }
}
