package dev.sekisho.sigv4;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects the trailing headers and verifies them.
final class TrailerReader {
    /// The longest line, and the most lines, which bounds what a body can make us keep.
    static final int LONGEST = 4096;

    private static final int MOST = 16;
    private static final String SIGNATURE = "x-amz-trailer-signature";

    private final List<String> announced;
    private final Map<String, String> trailers = new TreeMap<>();
    private @Nullable String signature;

    TrailerReader(List<String> announced) {
        this.announced = announced;
    }

    void add(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            throw malformed("A trailing header has no name.");
        }
        if (trailers.size() == MOST) {
            throw malformed("There are too many trailing headers.");
        }
        if (signature != null) {
            throw malformed("A trailing header follows the signature.");
        }
        String name = line.substring(0, colon).trim().toLowerCase(Locale.ROOT);
        // AWS: the documentation's own example ends the line with LF CR LF; trimming takes the extra LF.
        String value = line.substring(colon + 1).trim();
        if (name.equals(SIGNATURE)) {
            signature = value;
        } else if (trailers.put(name, value) != null) {
            throw malformed("A trailing header comes twice.");
        }
    }

    /// The trailing headers, which are those that were announced, and signed if the chunks are.
    Map<String, String> verified(PayloadMode.Chunks mode, ChunkChain chain) {
        if (!mode.trailer()) {
            if (!trailers.isEmpty() || signature != null) {
                throw malformed("There are trailing headers that were not announced.");
            }
            return Map.of();
        }
        if (mode.signed()) {
            verifySignature(chain);
        } else if (signature != null) {
            throw malformed("There is a signature over unsigned chunks.");
        }
        if (!trailers.keySet().equals(new HashSet<>(announced))) {
            throw malformed("The trailing headers are not those that were announced.");
        }
        return Map.copyOf(trailers);
    }

    private void verifySignature(ChunkChain chain) {
        String expected = chain.trailer(canonical(trailers).sha256());
        if (signature == null || !ChunkChain.matches(expected, signature)) {
            throw new SignatureException(new Problem.TrailerSignatureMismatch());
        }
    }

    /// @param sorted trimmed values by lower-case name
    static Bytes canonical(Map<String, String> sorted) {
        var lines = new Bytes(128);
        sorted.forEach((name, value) -> lines.add(name).add(':').add(value).add('\n'));
        return lines;
    }

    private static SignatureException malformed(String reason) {
        return new SignatureException(new Problem.MalformedTrailer(reason));
    }
}
