package dev.sekisho.server.listen;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/// Keeps the HTTP server from reading request targets.
///
/// What a path means is ours to say, since a key of S3 may hold anything. The HTTP server refuses a path that
/// climbs above the root, and takes one that begins with two slashes for a host, whatever it is told to tolerate.
/// So it gets every target as one segment of Base64 in its place, which is turned back before anyone reads it.
final class OpaqueTargets extends HttpConnectionFactory {
    private static final Pattern ABSOLUTE = Pattern.compile("([A-Za-z]+://[^/?#]*)(.*)", Pattern.DOTALL);

    /// A target that is refused later, as it stands.
    private static final String NONE = "*";

    OpaqueTargets(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        var connection = new HttpConnection(getHttpConfiguration(), connector, endPoint) {
            @Override
            protected HttpStreamOverHTTP1 newHttpStream(String method, String target, HttpVersion version) {
                return super.newHttpStream(method, hidden(method, target), version);
            }
        };
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }

    private static String hidden(String method, String target) {
        if (HttpMethod.CONNECT.is(method)) {
            return target;
        }
        if (target.startsWith("/")) {
            return hidden(target);
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            return NONE;
        }
        String rest = absolute.group(2);
        return absolute.group(1) + hidden(rest.startsWith("/") ? rest : "/" + rest);
    }

    private static String hidden(String pathAndQuery) {
        return "/" + Base64.getUrlEncoder().encodeToString(pathAndQuery.getBytes(StandardCharsets.UTF_8));
    }

    /// The path and the query as they were sent; null if they are not there.
    ///
    /// @param path as the HTTP server has it
    static @Nullable String revealed(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(path.substring(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
