package dev.sekisho.sigv4;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// A body that the signature does not cover. Only its length is checked, where one was announced.
final class PlainStream extends PayloadStream {
    private final InputStream raw;
    private final long length;
    private long received;

    PlainStream(InputStream raw, long length) {
        this.raw = raw;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (received == length) {
            return -1;
        }
        int n = raw.read(target, offset, length < 0 ? count : (int) Math.min(count, length - received));
        if (n < 0) {
            if (received < length) {
                throw new SignatureException(new Problem.IncompleteBody(length, received));
            }
            return -1;
        }
        received += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
