package dev.sekisho.sigv4;

import java.io.IOException;
import java.io.InputStream;

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
        int n = raw.read(target, offset, count);
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
