package dev.sekisho.sigv4;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A body in chunks (`aws-chunked`), each with its signature where they are signed.
///
/// A chunk's bytes are hashed as they pass, so that chunks of any size need no memory; what holds for them is in
/// [PayloadStream].
final class ChunkedStream extends PayloadStream {
    private static final int SMALLEST_CHUNK = 8192;
    private static final int LONGEST_CHUNK_HEADER = 256;
    private static final String SIGNATURE_EXTENSION = ";chunk-signature=";

    private final InputStream raw;
    private final PayloadMode.Chunks mode;
    private final ChunkChain chain;
    private final Announcement announcement;
    private final MessageDigest digest = Sha256.digest();

    private int chunk;
    private long chunkSize = SMALLEST_CHUNK;
    private String chunkSignature = "";
    private long remaining;
    private long received;
    private @Nullable Map<String, String> trailers;
    private @Nullable SignatureException failure;

    ChunkedStream(InputStream raw, PayloadMode.Chunks mode, ChunkChain chain, Announcement announcement) {
        this.raw = new BufferedInputStream(raw);
        this.mode = mode;
        this.chain = chain;
        this.announcement = announcement;
    }

    @Override
    public long length() {
        return announcement.decodedLength();
    }

    @Override
    public Map<String, String> trailers() {
        if (trailers == null) {
            throw new IllegalStateException("Trailers are known once the body was read to its end.");
        }
        return trailers;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (failure != null) {
            throw failure;
        }
        try {
            return readVerified(target, offset, count);
        } catch (SignatureException e) {
            failure = e;
            throw e;
        }
    }

    private int readVerified(byte[] target, int offset, int count) throws IOException {
        if (trailers != null) {
            return -1;
        }
        if (remaining == 0) {
            beginChunk();
            if (remaining == 0) {
                finish();
                return -1;
            }
        }
        if (count == 0) {
            return 0;
        }
        int n = raw.read(target, offset, (int) Math.min(count, remaining));
        if (n < 0) {
            throw incomplete();
        }
        if (mode.signed()) {
            digest.update(target, offset, n);
        }
        remaining -= n;
        received += n;
        if (remaining == 0) {
            endChunk();
            if (received == length()) {
                // The end is verified before the last byte is given: whoever counts need not ask for more.
                beginChunk();
                finish();
            }
        }
        return n;
    }

    private void beginChunk() throws IOException {
        String line = readLine(LONGEST_CHUNK_HEADER);
        int digits = 0;
        long size = 0;
        while (digits < line.length() && Hex.digit(line.charAt(digits)) >= 0) {
            size = (size << 4) | Hex.digit(line.charAt(digits++));
            if (digits > 15) {
                throw bad("a chunk's size is too large");
            }
        }
        if (digits == 0) {
            throw bad("a chunk does not begin with its size");
        }
        chunkSignature = signatureOf(line.substring(digits));
        if (size > 0 && chunkSize < SMALLEST_CHUNK) {
            throw new SignatureException(new Problem.ChunkTooSmall(chunk, chunkSize));
        }
        if (size > length() - received) {
            throw new SignatureException(new Problem.IncompleteBody(length(), received + size));
        }
        chunk++;
        chunkSize = size;
        remaining = size;
    }

    private String signatureOf(String extension) {
        if (!mode.signed()) {
            if (!extension.isEmpty()) {
                throw bad("a chunk has an extension");
            }
            return "";
        }
        if (!extension.startsWith(SIGNATURE_EXTENSION)) {
            throw bad("a chunk has no signature");
        }
        return extension.substring(SIGNATURE_EXTENSION.length());
    }

    private void endChunk() throws IOException {
        if (!readLine(0).isEmpty()) {
            throw bad("a chunk is longer than its size");
        }
        verifyChunk();
    }

    private void verifyChunk() {
        if (mode.signed() && !ChunkChain.matches(chain.chunk(digest.digest()), chunkSignature)) {
            throw new SignatureException(new Problem.ChunkSignatureMismatch(chunk));
        }
    }

    /// Verifies the last, empty chunk and what follows it.
    private void finish() throws IOException {
        if (received != length() || chunkSize != 0) {
            throw incomplete();
        }
        verifyChunk();
        var reader = new TrailerReader(announcement.trailers());
        for (String line = readLine(TrailerReader.LONGEST); !line.isEmpty(); ) {
            reader.add(line);
            line = readLine(TrailerReader.LONGEST);
        }
        Map<String, String> verified = reader.verified(mode, chain);
        if (raw.read() >= 0) {
            throw bad("there is more after the last chunk");
        }
        trailers = verified;
    }

    /// One line without its CR LF. A lone LF belongs to the line, a lone CR is refused.
    private String readLine(int longest) throws IOException {
        var line = new StringBuilder();
        while (true) {
            int c = nextByte();
            if (c == '\r') {
                if (nextByte() != '\n') {
                    throw bad("a line has no end");
                }
                return line.toString();
            }
            if (line.length() == longest) {
                throw bad("a line is too long");
            }
            line.append((char) c);
        }
    }

    private int nextByte() throws IOException {
        int c = raw.read();
        if (c < 0) {
            throw incomplete();
        }
        return c;
    }

    private SignatureException incomplete() {
        return new SignatureException(new Problem.IncompleteBody(length(), received));
    }

    private static SignatureException bad(String reason) {
        return new SignatureException(new Problem.BadChunk(reason));
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
