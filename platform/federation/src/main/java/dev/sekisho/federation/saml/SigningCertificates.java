package dev.sekisho.federation.saml;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/// The keys in an identity provider's metadata that verify what it signs.
///
/// AWS: a certificate is a wrapper of its key: who issued it and until when does not matter.
/// Source: IAM User Guide, "Create a SAML identity provider in IAM".
final class SigningCertificates {
    private static final int MOST = 20;
    private static final int LONGEST = 20_000;
    // AWS: 1024 bits will do.
    private static final int FEWEST_RSA_BITS = 1024;
    // So that verifying takes a bounded time.
    private static final int MOST_RSA_BITS = 8192;
    private static final Set<Integer> EC_BITS = Set.of(256, 384, 521);

    private SigningCertificates() {}

    /// @param descriptor an IDPSSODescriptor
    /// @throws UnreadableXmlException if there is no key, there are too many, or one cannot be used
    static List<PublicKey> keys(Element descriptor) {
        List<PublicKey> keys = Elements.children(descriptor, Names.METADATA, "KeyDescriptor").stream()
                .filter(key -> Elements.attribute(key, "use")
                        .map(SigningCertificates::signs)
                        .orElse(true))
                .map(key -> Elements.only(key, Names.SIGNATURE, "KeyInfo"))
                .flatMap(info -> Elements.children(info, Names.SIGNATURE, "X509Data").stream())
                // The first certificate of each has the key; others lead to who issued it.
                .flatMap(data -> Elements.children(data, Names.SIGNATURE, "X509Certificate").stream()
                        .limit(1))
                .limit(MOST + 1L)
                .map(SigningCertificates::key)
                .distinct()
                .toList();
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new UnreadableXmlException("The metadata must have between 1 and " + MOST + " signing certificates.");
        }
        return keys;
    }

    private static boolean signs(String use) {
        return switch (use) {
            case "signing" -> true;
            case "encryption" -> false;
            default -> throw new UnreadableXmlException("The use of a key is neither signing nor encryption.");
        };
    }

    private static PublicKey key(Element certificate) {
        String text = Elements.text(certificate);
        if (text.length() > LONGEST) {
            throw new UnreadableXmlException("A certificate is too long.");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", ""));
            PublicKey key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes))
                    .getPublicKey();
            if (!isUsable(key)) {
                throw new UnreadableXmlException("A certificate has a key of a kind or size that is not accepted.");
            }
            return key;
        } catch (IllegalArgumentException | CertificateException e) {
            throw new UnreadableXmlException("A certificate cannot be read.");
        }
    }

    private static boolean isUsable(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa ->
                rsa.getModulus().bitLength() >= FEWEST_RSA_BITS
                        && rsa.getModulus().bitLength() <= MOST_RSA_BITS
                        && rsa.getPublicExponent().bitLength() <= 64;
            case ECPublicKey ec ->
                EC_BITS.contains(ec.getParams().getCurve().getField().getFieldSize());
            default -> false;
        };
    }
}
