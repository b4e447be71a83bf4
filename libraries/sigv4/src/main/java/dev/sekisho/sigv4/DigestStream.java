package dev.sekisho.sigv4;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

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
        if (!computed.isEmpty()) {
            checkDigest();
        }
        int n = raw.read(target, offset, count);
        if (n >= 0) {
            digest.update(target, offset, n);
            received += n;
        } else if (received < length) {
            throw new SignatureException(new Problem.IncompleteBody(length, received));
        }
        if (computed.isEmpty() && (n < 0 || received == length)) {
            computed = Hex.of(digest.digest());
            checkDigest();
        }
        return n;
    }

    private void checkDigest() {
        if (!ChunkChain.matches(declared, computed)) {
            throw new SignatureException(new Problem.ContentDigestMismatch(declared, computed));
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
