package dev.sekisho.sigv4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a signature covers of a request, exactly as it stands on the wire.
///
/// Bytes beyond ASCII are given as one `char` a byte (ISO-8859-1), everywhere.
public interface SignedRequest {

    /// In the case in which it was sent: methods are case-sensitive.
    String method();

    /// The path of the request target, not decoded; starts with `/`, or is empty.
    String path();

    /// The query without its `?`, not decoded; `null` when there is none.
    @Nullable
    String query();

    /// All header fields in the order received, duplicates included.
    List<Header> headers();

    static SignedRequest of(String method, String path, @Nullable String query, List<Header> headers) {
        return new PlainRequest(method, path, query, List.copyOf(headers));
    }
}
