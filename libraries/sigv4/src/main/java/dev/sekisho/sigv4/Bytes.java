package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// A growing run of bytes.
final class Bytes {
    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return array[index];
    }

    void truncate(int newLength) {
        length = newLength;
    }

    Bytes add(char oneByte) {
        if (length == array.length) {
            grow(1);
        }
        array[length++] = (byte) oneByte;
        return this;
    }

    /// Adds one byte for each `char`.
    Bytes add(String text) {
        return add(text, 0, text.length());
    }

    @SuppressWarnings("deprecation") // exactly what is wanted: the low byte of each char, without an encoder
    Bytes add(String text, int from, int to) {
        if (array.length - length < to - from) {
            grow(to - from);
        }
        text.getBytes(from, to, array, length);
        length += to - from;
        return this;
    }

    Bytes addHex(byte[] bytes) {
        return add(Hex.of(bytes));
    }

    private void grow(int atLeast) {
        array = Arrays.copyOf(array, Math.max(length + atLeast, array.length * 2));
    }

    byte[] sha256() {
        MessageDigest digest = Sha256.digest();
        digest.update(array, 0, length);
        return digest.digest();
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }

    byte[] copy(int from) {
        return Arrays.copyOfRange(array, from, length);
    }

    byte[] array() {
        return array;
    }

    @Override
    public String toString() {
        return new String(array, 0, length, StandardCharsets.ISO_8859_1);
    }
}
