package dev.sekisho.sigv4;

import java.util.List;
import org.jspecify.annotations.Nullable;

record PlainRequest(String method, String path, @Nullable String query, List<Header> headers) implements SignedRequest {

    /// Queries and headers can hold session tokens.
    @Override
    public String toString() {
        return method + " " + path;
    }
}
