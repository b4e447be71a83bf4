package dev.sekisho.identity.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes, compressed where that makes them fewer; a byte in front says whether they are.
final class Packing {
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    // Below this, opening a token costs more than its bytes do on the way.
    private static final int SHORT = 768;
    // More than any session that was packed has.
    private static final int MOST_UNPACKED = 1 << 20;

    private Packing() {}

    static byte[] pack(byte[] bytes) {
        if (bytes.length > SHORT) {
            byte[] deflated = deflated(bytes);
            if (deflated.length <= bytes.length) {
                return deflated;
            }
        }
        byte[] plain = new byte[bytes.length + 1];
        plain[0] = PLAIN;
        System.arraycopy(bytes, 0, plain, 1, bytes.length);
        return plain;
    }

    /// How many bytes there are when they are compressed, long or short.
    static int size(byte[] bytes) {
        return deflated(bytes).length;
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(DEFLATED);
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /// @throws IOException if [#pack] has not made it
    static byte[] unpack(byte[] packed) throws IOException {
        if (packed.length == 0 || packed[0] > DEFLATED) {
            throw new IOException("Not packed.");
        }
        if (packed[0] == PLAIN) {
            return Arrays.copyOfRange(packed, 1, packed.length);
        }
        var out = new ByteArrayOutputStream(packed.length * 3);
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            byte[] buffer = new byte[1024];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 || out.size() > MOST_UNPACKED) {
                    throw new IOException("Damaged.");
                }
                out.write(buffer, 0, count);
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }
}
