package dev.sekisho.server.listen;

import dev.sekisho.wire.WireResponse;

/// What stands behind the listener.
public interface Application {

    /// Answers one request, on a thread of its own that may block. Refusals are answers; what it throws is a bug.
    WireResponse answer(Incoming incoming);

    /// The answer to bytes that are not a request we can read. The connection is closed after it.
    ///
    /// @param status 400 and the like, as the parser judged
    WireResponse unreadable(int status);
}
