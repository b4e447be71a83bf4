package dev.sekisho.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Strict percent-decoding and strict UTF-8: what is broken is reported, never replaced.
final class Percent {
    private Percent() {}

    /// @param encoded bytes outside ASCII stand for themselves
    /// @param plusIsSpace true in query strings and forms, false in paths
    /// @return null if an escape is cut or no hexadecimal, or if the result is not UTF-8
    static @Nullable String decode(byte[] encoded, int from, int to, boolean plusIsSpace) {
        if (isPlain(encoded, from, to)) {
            return new String(encoded, from, to - from, StandardCharsets.ISO_8859_1);
        }
        byte[] decoded = new byte[to - from];
        int length = 0;
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            byte b = encoded[i];
            if (b == '%') {
                int value = i + 2 < to ? hexadecimal(encoded[i + 1], encoded[i + 2]) : -1;
                if (value < 0) {
                    return null;
                }
                b = (byte) value;
                i += 2;
            } else if (b == '+' && plusIsSpace) {
                b = ' ';
            }
            ascii &= b >= 0;
            decoded[length++] = b;
        }
        return ascii
                ? new String(decoded, 0, length, StandardCharsets.ISO_8859_1)
                : utf8(ByteBuffer.wrap(decoded, 0, length));
    }

    /// Whether every byte is a character that stands for itself.
    private static boolean isPlain(byte[] encoded, int from, int to) {
        for (int i = from; i < to; i++) {
            if (encoded[i] < 0 || encoded[i] == '%' || encoded[i] == '+') {
                return false;
            }
        }
        return true;
    }

    static @Nullable String decode(String encoded, boolean plusIsSpace) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        return decode(bytes, 0, bytes.length, plusIsSpace);
    }

    /// @return null if the bytes are not UTF-8
    static @Nullable String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int hexadecimal(byte high, byte low) {
        int upper = digit(high);
        int lower = digit(low);
        return upper < 0 || lower < 0 ? -1 : upper << 4 | lower;
    }

    private static int digit(byte b) {
        // Character.digit would take digits of other scripts as well.
        return b >= 0 ? Character.digit(b, 16) : -1;
    }
}
