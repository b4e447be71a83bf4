package dev.sekisho.sigv4;

import java.io.InputStream;
import java.util.List;

/// A request whose signature was verified, and whose body may still have to prove itself while it is read.
public final class VerifiedRequest {
    private final PayloadMode payload;
    private final ChunkChain chain;
    private final List<Header> headers;

    VerifiedRequest(PayloadMode payload, ChunkChain chain, List<Header> headers) {
        this.payload = payload;
        this.chain = chain;
        this.headers = headers;
    }

    /// The body as it was meant, which can be asked for once.
    ///
    /// @param raw what follows the request's header, without HTTP's own transfer coding
    /// @param contentLength how many bytes `raw` will give, or -1 when that was not announced
    /// @throws SignatureException when the body is in chunks and its decoded length was not announced
    public PayloadStream payload(InputStream raw, long contentLength) {
        return switch (payload) {
            case PayloadMode.Digest digest -> new DigestStream(raw, contentLength, digest.text());
            case PayloadMode.Unsigned ignored -> new PlainStream(raw, contentLength);
            case PayloadMode.Chunked chunked ->
                new ChunkedStream(raw, chunked.chunks(), chain, Announcement.of(headers));
        };
    }
}
