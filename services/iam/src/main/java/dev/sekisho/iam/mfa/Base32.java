package dev.sekisho.iam.mfa;

/// Source: RFC 4648, section 6.
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /// @param bytes a multiple of five, so that nothing is to be padded
    static String encode(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("Only multiples of five bytes are encoded.");
        }
        var text = new StringBuilder(bytes.length * Byte.SIZE / BITS);
        int pending = 0;
        int bits = 0;
        for (byte next : bytes) {
            pending = pending << Byte.SIZE | Byte.toUnsignedInt(next);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(pending >> bits & 0x1F));
            }
            pending &= (1 << bits) - 1;
        }
        return text.toString();
    }
}
