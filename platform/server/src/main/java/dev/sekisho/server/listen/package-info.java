/// The edge: sockets, TLS, and the one parse of a request. Nothing behind it knows the HTTP server.
@NullMarked
package dev.sekisho.server.listen;

import org.jspecify.annotations.NullMarked;
