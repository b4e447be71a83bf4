package dev.sekisho.s3.checksum;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.Checksum;

/// Takes bytes and gives their digest, of whichever kind.
public interface Digester {
    void update(byte[] bytes, int offset, int length);

    /// The digest of everything so far; the digester is not used again.
    byte[] value();

    static Digester md5() {
        return digest("MD5");
    }

    static Digester digest(String algorithm) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
        return new Digester() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                digest.update(bytes, offset, length);
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }

    /// @param length of the value in bytes, at most 8; the highest byte comes first
    static Digester crc(Checksum crc, int length) {
        return new Digester() {
            @Override
            public void update(byte[] bytes, int offset, int count) {
                crc.update(bytes, offset, count);
            }

            @Override
            public byte[] value() {
                byte[] all =
                        ByteBuffer.allocate(Long.BYTES).putLong(crc.getValue()).array();
                return Arrays.copyOfRange(all, Long.BYTES - length, Long.BYTES);
            }
        };
    }
}
