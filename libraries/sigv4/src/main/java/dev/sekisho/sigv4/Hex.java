package dev.sekisho.sigv4;

import java.util.HexFormat;

/// Hexadecimal digits.
final class Hex {
    static final String LOWER = "0123456789abcdef";
    static final String UPPER = "0123456789ABCDEF";

    private Hex() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// The value of a digit of either case, or -1.
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        return letter >= 0 && letter < 6 && c < 0x80 ? letter + 10 : -1;
    }

    /// Whether the text is a SHA-256 in lower-case digits, as digests and signatures are written.
    static boolean isSha256(String text) {
        if (text.length() != 64) {
            return false;
        }
        for (int i = 0; i < 64; i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }
}
