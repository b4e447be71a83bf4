package dev.sekisho.sts.role;

import java.util.function.Supplier;

/// Where identity providers send responses that are for this server.
///
/// INVARIANT: it is this server's own word. What a request calls the server says nothing: a response for another
/// server would be taken here if only it came with that server's `Host`.
///
/// @param server this server's URL as services outside know it, without a slash at its end
public record SamlEndpoint(Supplier<String> server) {
    String url() {
        return server.get() + "/saml";
    }
}
