package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The chain of signatures over a body's chunks, each of which covers the one before. Serves one body.
///
/// Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring Payload in
/// Multiple Chunks" and "Signature calculations for trailing headers".
final class ChunkChain {
    private final SigningKey key;
    private final String stamp;
    private final Scope scope;
    private String previous;

    /// @param seed the request's own signature
    ChunkChain(SigningKey key, String stamp, Scope scope, String seed) {
        this.key = key;
        this.stamp = stamp;
        this.scope = scope;
        this.previous = seed;
    }

    /// The signature of the next chunk, given the digest of its bytes.
    String chunk(byte[] digest) {
        Bytes text = start("AWS4-HMAC-SHA256-PAYLOAD");
        text.add(Sha256.OF_NOTHING).add('\n').addHex(digest);
        return next(text);
    }

    /// The signature of the trailing headers, given the digest of their canonical lines.
    String trailer(byte[] digest) {
        Bytes text = start("AWS4-HMAC-SHA256-TRAILER");
        text.addHex(digest);
        return next(text);
    }

    /// Compares in constant time.
    static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.ISO_8859_1), given.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Bytes start(String algorithm) {
        var text = new Bytes(384);
        text.add(algorithm).add('\n').add(stamp).add('\n');
        CanonicalRequest.addScope(text, scope);
        return text.add('\n').add(previous).add('\n');
    }

    private String next(Bytes text) {
        previous = Hex.of(key.sign(text));
        return previous;
    }
}
