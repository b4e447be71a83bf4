package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A key derived for one scope.
///
/// Source: IAM User Guide, "Create a signed AWS API request".
final class SigningKey {
    // INVARIANT: initialised and never fed, so that it can be cloned by any thread without a lock.
    private final Mac template;

    private SigningKey(Mac template) {
        this.template = template;
    }

    static SigningKey derive(SecretKey secret, Scope scope) {
        byte[] bytes = secret.reveal();
        byte[] first = new byte[bytes.length + 4];
        System.arraycopy("AWS4".getBytes(StandardCharsets.US_ASCII), 0, first, 0, 4);
        System.arraycopy(bytes, 0, first, 4, bytes.length);
        Arrays.fill(bytes, (byte) 0);
        byte[] date = hmac(first, scope.date());
        byte[] region = hmac(date, scope.region());
        byte[] service = hmac(region, scope.service());
        byte[] signing = hmac(service, Scope.TERMINATOR);
        var key = new SigningKey(mac(signing));
        for (byte[] spent : new byte[][] {first, date, region, service, signing}) {
            Arrays.fill(spent, (byte) 0);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        return mac(key).doFinal(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(Bytes text) {
        try {
            Mac mac = (Mac) template.clone();
            mac.update(text.array(), 0, text.length());
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Never prints the key.
    @Override
    public String toString() {
        return "SigningKey[redacted]";
    }
}
