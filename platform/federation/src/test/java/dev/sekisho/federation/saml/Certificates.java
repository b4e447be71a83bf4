package dev.sekisho.federation.saml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/// Makes certificates of the bare form that holds a key, and has expired long ago: that must not matter.
final class Certificates {
    private static final byte[] ONE = {1};

    private Certificates() {}

    /// Base64 of a certificate that `keys` have signed themselves.
    static String of(KeyPair keys) {
        boolean rsa = keys.getPublic().getAlgorithm().equals("RSA");
        byte[] algorithm = HexFormat.of().parseHex(rsa ? "300d06092a864886f70d01010b0500" : "300a06082a8648ce3d040302");
        byte[] commonName =
                join(HexFormat.of().parseHex("0603550403"), tagged(0x0C, "idp".getBytes(StandardCharsets.US_ASCII)));
        byte[] name = tagged(0x30, tagged(0x31, tagged(0x30, commonName)));
        byte[] validity = tagged(0x30, join(time("200101000000Z"), time("200102000000Z")));
        byte[] content = tagged(
                0x30,
                join(
                        tagged(2, ONE),
                        algorithm,
                        name,
                        validity,
                        name,
                        keys.getPublic().getEncoded()));
        try {
            Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            byte[] bits = join(new byte[] {0}, signature.sign());
            return Base64.getMimeEncoder().encodeToString(tagged(0x30, join(content, algorithm, tagged(3, bits))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] time(String text) {
        return tagged(0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] tagged(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 128) {
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
