package dev.sekisho.federation.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Map;
import java.util.Set;

/// Which key goes with which algorithm.
///
/// Source: IAM User Guide, "Create an OpenID Connect (OIDC) identity provider in IAM".
final class KeyKind {
    private static final int LEAST_RSA_BITS = 2048;
    // Larger ones take the verifier's time, not the forger's.
    private static final int MOST_RSA_BITS = 8192;
    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);
    private static final Map<JWSAlgorithm, Curve> CURVES = Map.of(
            JWSAlgorithm.ES256, Curve.P_256,
            JWSAlgorithm.ES384, Curve.P_384,
            JWSAlgorithm.ES512, Curve.P_521);

    private KeyKind() {}

    static boolean isTaken(JWSAlgorithm algorithm) {
        return RSA.contains(algorithm) || CURVES.containsKey(algorithm);
    }

    /// Whether a signature by `algorithm` may be verified with `key`.
    static boolean fits(JWK key, JWSAlgorithm algorithm) {
        if (key.getKeyUse() != null && !key.getKeyUse().equals(KeyUse.SIGNATURE)) {
            return false;
        }
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
            return false;
        }
        return switch (key) {
            case RSAKey rsa -> RSA.contains(algorithm) && rsa.size() >= LEAST_RSA_BITS && rsa.size() <= MOST_RSA_BITS;
            case ECKey elliptic -> elliptic.getCurve().equals(CURVES.get(algorithm));
            default -> false;
        };
    }

    /// @param key one that [#fits]
    static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa.toRSAPublicKey());
            case ECKey elliptic -> new ECDSAVerifier(elliptic.toECPublicKey());
            default -> throw new IllegalArgumentException("A key of another kind fits no algorithm.");
        };
    }
}
