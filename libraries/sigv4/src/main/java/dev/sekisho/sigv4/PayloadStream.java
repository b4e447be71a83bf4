package dev.sekisho.sigv4;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// A body that proves itself while it is read, in constant memory.
///
/// Bytes are given out before they are verified, and none of them counts until the end was reached: a stream whose
/// length is known has verified everything when it gives its last byte, and any stream when it reports its end.
/// Until then it throws a [SignatureException], again and again, if the bytes are not those that were signed.
public abstract sealed class PayloadStream extends InputStream permits DigestStream, PlainStream, ChunkedStream {

    /// How many bytes the stream will give, or -1 when that was not announced.
    public abstract long length();

    /// The trailing headers by lower-case name; known once the stream was read to its end.
    public Map<String, String> trailers() {
        return Map.of();
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] target, int offset, int count) throws IOException;
}
