package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Frames a body in chunks, with signatures where the payload mode has them. Serves one body, in order.
public final class ChunkSigner {
    private static final String CRLF = "\r\n";

    private final PayloadMode mode;
    private final ChunkChain chain;

    ChunkSigner(PayloadMode mode, ChunkChain chain) {
        this.mode = mode;
        this.chain = chain;
    }

    /// A chunk as it goes on the wire. All but the last must have 8,192 bytes or more.
    public byte[] chunk(byte[] data) {
        if (data.length == 0) {
            throw new IllegalArgumentException("An empty chunk ends the body.");
        }
        var out = new Bytes(data.length + 128);
        out.add(frame(data)).add(new String(data, StandardCharsets.ISO_8859_1)).add(CRLF);
        return out.copy();
    }

    /// The end of the body.
    ///
    /// @param trailers by name; only for payload modes with trailers, which announce the names in `x-amz-trailer`
    public byte[] end(Map<String, String> trailers) {
        var out = new Bytes(512);
        out.add(frame(new byte[0]));
        var sorted = new TreeMap<>(trailers);
        sorted.forEach((name, value) -> out.add(name).add(':').add(value).add(CRLF));
        if (chunks().trailer() && chunks().signed()) {
            String signature = chain.trailer(TrailerReader.canonical(sorted).sha256());
            out.add("x-amz-trailer-signature:").add(signature).add(CRLF);
        }
        return out.add(CRLF).copy();
    }

    private String frame(byte[] data) {
        String size = Integer.toHexString(data.length);
        return chunks().signed() ? size + ";chunk-signature=" + chain.chunk(Sha256.of(data)) + CRLF : size + CRLF;
    }

    private PayloadMode.Chunks chunks() {
        if (mode instanceof PayloadMode.Chunked chunked) {
            return chunked.chunks();
        }
        throw new IllegalStateException("The payload mode has no chunks.");
    }
}
