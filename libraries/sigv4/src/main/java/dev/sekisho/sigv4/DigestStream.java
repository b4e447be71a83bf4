package dev.sekisho.sigv4;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/// A body whose digest was signed.
final class DigestStream extends PayloadStream {
    private final InputStream raw;
    private final long length;
    private final String declared;
    private final MessageDigest digest = Sha256.digest();
    private long received;
    private String computed = "";

    DigestStream(InputStream raw, long length, String declared) {
        this.raw = raw;
        this.length = length;
        this.declared = declared;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (received == length) {
            // What follows the announced bytes, if anything does, is not the body.
            checkDigest();
            return -1;
        }
        int wanted = length < 0 ? count : (int) Math.min(count, length - received);
        int n = raw.read(target, offset, wanted);
        if (n < 0) {
            if (received < length) {
                throw new SignatureException(new Problem.IncompleteBody(length, received));
            }
            checkDigest();
            return -1;
        }
        digest.update(target, offset, n);
        received += n;
        if (received == length) {
            checkDigest();
        }
        return n;
    }

    private void checkDigest() {
        if (computed.isEmpty()) {
            computed = Hex.of(digest.digest());
        }
        if (!ChunkChain.matches(declared, computed)) {
            throw new SignatureException(new Problem.ContentDigestMismatch(declared, computed));
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
