package dev.sekisho.iam.mfa;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Pictures in black and white. The JDK's own writer would load all of its desktop module.
///
/// Source: W3C, "Portable Network Graphics (PNG) Specification".
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /// One bit a pixel, shades of grey; the only compression and filters that there are; not interlaced.
    private static final byte[] FORMAT = {1, 0, 0, 0, 0};

    private static final int NO_FILTER = 0;

    private Png() {}

    /// Which pixels are black.
    @FunctionalInterface
    interface Pixels {
        boolean isBlack(int x, int y);
    }

    static byte[] blackAndWhite(int width, int height, Pixels pixels) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            byte[] header = ByteBuffer.allocate(2 * Integer.BYTES + FORMAT.length)
                    .putInt(width)
                    .putInt(height)
                    .put(FORMAT)
                    .array();
            chunk(out, "IHDR", header);
            chunk(out, "IDAT", compressed(width, height, pixels));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] compressed(int width, int height, Pixels pixels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < height; y++) {
                out.write(NO_FILTER);
                out.write(row(width, y, pixels));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] row(int width, int y, Pixels pixels) {
        byte[] row = new byte[(width + Byte.SIZE - 1) / Byte.SIZE];
        for (int x = 0; x < width; x++) {
            if (!pixels.isBlack(x, y)) {
                row[x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
            }
        }
        return row;
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] typed = ByteBuffer.allocate(type.length() + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var checksum = new CRC32();
        checksum.update(typed);
        out.writeInt(content.length);
        out.write(typed);
        out.writeInt((int) checksum.getValue());
    }
}
