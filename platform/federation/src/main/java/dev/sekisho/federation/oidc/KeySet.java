package dev.sekisho.federation.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The public keys of an issuer.
record KeySet(List<JWK> keys) {
    private static final int MOST_KEYS = 200;
    // One key id names one key; a few may share it across algorithms.
    private static final int MOST_TRIED = 4;

    KeySet {
        keys = List.copyOf(keys);
    }

    /// Reads a JWK set. Keys of kinds that are unknown here are left out: they verify nothing.
    ///
    /// @throws ParseException if it is no JWK set, or an unreasonable one
    static KeySet parse(String json) throws ParseException {
        List<Object> listed = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(json), "keys");
        if (listed == null || listed.size() > MOST_KEYS) {
            throw new ParseException("A JWK set lists at most " + MOST_KEYS + " keys.", 0);
        }
        List<JWK> keys = new ArrayList<>();
        for (Object element : listed) {
            if (element instanceof Map<?, ?> key) {
                read(key, keys);
            }
        }
        return new KeySet(keys);
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys.
    private static void read(Map<?, ?> key, List<JWK> keys) {
        try {
            keys.add(JWK.parse((Map<String, Object>) key).toPublicJWK());
        } catch (ParseException | IllegalArgumentException | NullPointerException unknown) {
            // Left out.
            return;
        }
    }

    /// Whether there is a key that may have signed a token with this header.
    boolean knows(JWSHeader header) {
        return !fitting(header).isEmpty();
    }

    boolean verifies(SignedJWT token) {
        return fitting(token.getHeader()).stream().anyMatch(key -> verifies(token, key));
    }

    private static boolean verifies(SignedJWT token, JWK key) {
        try {
            return token.verify(KeyKind.verifier(key));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    /// A token that names no key can only have been signed with the one that fits.
    private List<JWK> fitting(JWSHeader header) {
        List<JWK> fitting = keys.stream()
                .filter(key -> KeyKind.fits(key, header.getAlgorithm()))
                .filter(key -> header.getKeyID() == null || Objects.equals(key.getKeyID(), header.getKeyID()))
                .limit(MOST_TRIED)
                .toList();
        return header.getKeyID() == null && fitting.size() > 1 ? List.of() : fitting;
    }
}
