package dev.sekisho.wire;

import java.util.List;

/// An answer, ready to be sent.
///
/// @param headers in the order to send them; `Content-Length` is only among them where it is not the body's own
///     length, as in answers to HEAD
public record WireResponse(int status, List<Header> headers, Body body) {
    public WireResponse {
        headers = List.copyOf(headers);
    }

    /// One header.
    public record Header(String name, String value) {}
}
