package dev.sekisho.server.listen;

import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.SignedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The head of a request, parsed once: signature, routing, authorization and storage all read this.
///
/// @param method as sent
/// @param path the raw path, not decoded; begins with `/`
/// @param query the raw query without `?`, or null
/// @param headers every field in the order received, bytes as ISO-8859-1
/// @param host the `Host` header's value, port included; the empty string if there was none
public record RequestHead(
        String method, String path, @Nullable String query, List<Header> headers, String host)
        implements SignedRequest {

    /// The first field of that name, or null.
    ///
    /// @param name in any case
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    /// The first field of that name, or the empty string.
    public String headerOrEmpty(String name) {
        String value = header(name);
        return value == null ? "" : value;
    }
}
