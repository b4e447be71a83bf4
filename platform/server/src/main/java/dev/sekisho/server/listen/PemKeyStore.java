package dev.sekisho.server.listen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads PEM files into the form that TLS wants.
final class PemKeyStore {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PemKeyStore() {}

    /// @param password protects the key within the store that is returned
    /// @throws IllegalArgumentException with a sentence that names the file that cannot be used
    static KeyStore read(TlsFiles files, char[] password) {
        Certificate[] chain = certificates(files.certificates());
        PrivateKey key = privateKey(files.privateKey());
        if (!fits(key, chain[0].getPublicKey())) {
            throw new IllegalArgumentException("The key in " + files.privateKey() + " does not fit the certificate in "
                    + files.certificates() + ".");
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, password, chain);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "The key in " + files.privateKey() + " and the certificate in " + files.certificates()
                            + " cannot be used.",
                    e);
        }
    }

    /// Whether what one signs, the other verifies. Otherwise the server would start, and no client could connect.
    private static boolean fits(PrivateKey key, PublicKey publicKey) {
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> "Ed25519";
                    });
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Certificate[] certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (chain.length == 0) {
                throw new IllegalArgumentException("The file " + file + " holds no certificate.");
            }
            return chain;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The certificate file " + file + " cannot be read.", e);
        }
    }

    private static PrivateKey privateKey(Path file) {
        var encoded = new PKCS8EncodedKeySpec(encodedKey(file));
        for (String algorithm : ALGORITHMS) {
            PrivateKey key = privateKey(algorithm, encoded);
            if (key != null) {
                return key;
            }
        }
        throw new IllegalArgumentException("The key in " + file + " is neither RSA, EC nor Ed25519.");
    }

    /// Null if the key is of another kind.
    private static @Nullable PrivateKey privateKey(String algorithm, PKCS8EncodedKeySpec encoded) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] encodedKey(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalArgumentException("The key file " + file + " cannot be read.", e);
        }
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "The key file " + file + " holds no unencrypted PKCS #8 key (BEGIN PRIVATE KEY).");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key file " + file + " is not well-formed.", e);
        }
    }
}
