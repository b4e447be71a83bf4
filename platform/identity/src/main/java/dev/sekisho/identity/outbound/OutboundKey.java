package dev.sekisho.identity.outbound;

import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.Sealed;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.store.Entry;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// A key of an issuer's, whose private half only the keyring opens.
///
/// @param storeKey where it is kept, under which alone it opens
record OutboundKey(String storeKey, SigningAlgorithm algorithm, String keyId, PublicKey publicKey, Sealed secret) {

    static OutboundKey make(String storeKey, SigningAlgorithm algorithm, String keyId, Keyring keyring) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.keyAlgorithm());
            generator.initialize(algorithm.parameters());
            KeyPair pair = generator.generateKeyPair();
            byte[] secret = pair.getPrivate().getEncoded();
            Sealed sealed = keyring.seal(secret, storeKey);
            Arrays.fill(secret, (byte) 0);
            return new OutboundKey(storeKey, algorithm, keyId, pair.getPublic(), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is not available.", e);
        }
    }

    byte[] sign(byte[] text, Keyring keyring) {
        byte[] secret = keyring.open(this.secret, storeKey);
        try {
            PrivateKey key =
                    KeyFactory.getInstance(algorithm.keyAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(secret));
            Signature signature = Signature.getInstance(algorithm.signature());
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token cannot be signed.", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// The public half as a JWK.
    Map<String, Object> toJwk() {
        Map<String, Object> jwk = new TreeMap<>(algorithm.members(publicKey));
        jwk.put("alg", algorithm.name());
        jwk.put("kid", keyId);
        jwk.put("use", "sig");
        return jwk;
    }

    byte[] toBytes() {
        return Fields.empty()
                .with("kid", keyId)
                .with("public", publicKey.getEncoded())
                .with("dataKey", secret.dataKey())
                .with("secret", secret.bytes())
                .toBytes();
    }

    static OutboundKey read(SigningAlgorithm algorithm, Entry entry) {
        Fields fields = Fields.of(entry);
        try {
            var key = new OutboundKey(
                    entry.key(),
                    algorithm,
                    fields.requiredText("kid"),
                    KeyFactory.getInstance(algorithm.keyAlgorithm())
                            .generatePublic(new X509EncodedKeySpec(fields.bytes("public"))),
                    new Sealed(fields.requiredText("dataKey"), fields.bytes("secret")));
            fields.end();
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored signing key cannot be read.", e);
        }
    }
}
