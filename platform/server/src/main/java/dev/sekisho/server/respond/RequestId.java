package dev.sekisho.server.respond;

import java.util.Base64;
import java.util.UUID;

/// The id of one request, in the forms that AWS's services give it.
public final class RequestId {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int S3_LENGTH = 16;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final long high;
    private final long low;

    RequestId(long high, long low) {
        this.high = high;
        this.low = low;
    }

    /// As IAM and STS have it: a UUID.
    public String uuid() {
        return new UUID((high & ~0xF000L) | VERSION_4, (low & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT).toString();
    }

    /// As S3 has it: sixteen digits and capitals.
    public String s3() {
        var text = new StringBuilder(S3_LENGTH);
        long bits = high;
        for (int i = 0; i < S3_LENGTH; i++) {
            text.append(DIGITS.charAt((int) (bits & 31)));
            bits = i == 11 ? low : bits >>> 5;
        }
        return text.toString();
    }

    /// S3's second id.
    public String hostId() {
        var bytes = new byte[48];
        long bits = low;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bits >>> 56);
            bits = bits * 0x5851_F42D_4C95_7F2DL + high;
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
