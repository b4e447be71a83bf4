package dev.sekisho.server.identify;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// IP addresses as text. Nothing here asks a name server.
final class Addresses {
    private Addresses() {}

    /// Null if `text` is no literal address.
    static @Nullable InetAddress parse(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
