package dev.sekisho.server.listen;

import java.io.InputStream;

/// A request whose head has been read.
///
/// @param body what follows the head, without transfer coding; reading it sends `100 Continue` where that is
///     awaited
/// @param length the announced length of the body, 0 without a body, -1 for a chunked one
/// @param peer the address at the other end of the connection
/// @param tls whether this connection is encrypted
public record Incoming(RequestHead head, InputStream body, long length, String peer, boolean tls) {}
