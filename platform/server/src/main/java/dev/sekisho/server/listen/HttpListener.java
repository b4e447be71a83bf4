package dev.sekisho.server.listen;

import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/// Listens for HTTP/1.1, and hands each request to the application on a virtual thread.
public final class HttpListener implements AutoCloseable {
    /// AWS's SDKs send session tokens of several KB, and presigned queries that hold them.
    private static final int REQUEST_HEAD_BYTES = 32 * 1024;

    private static final int RESPONSE_HEAD_BYTES = 16 * 1024;
    private static final long IDLE_MILLIS = 60_000;
    // When the server stops, connections that clients only keep for later need not be waited for.
    private static final long SHUTDOWN_IDLE_MILLIS = 200;

    /// How long requests in progress may take to finish when the server stops.
    private static final long DRAIN_MILLIS = 10_000;

    private final Server server;
    private final ServerConnector connector;
    private final URI uri;

    private HttpListener(Server server, ServerConnector connector, URI uri) {
        this.server = server;
        this.connector = connector;
        this.uri = uri;
    }

    /// @param bind the address to listen on
    /// @param port the port, or 0 for any free one
    /// @param tls the files for HTTPS, or null for plain HTTP
    /// @throws IllegalArgumentException if the TLS files cannot be used
    /// @throws IllegalStateException if the address cannot be listened on
    public static HttpListener start(InetAddress bind, int port, @Nullable TlsFiles tls, Application application) {
        var threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        var server = new Server(threads);
        var http = new OpaqueTargets(configuration());
        ServerConnector connector = tls == null
                ? new ServerConnector(server, 1, 1, http)
                : new ServerConnector(server, 1, 1, encrypted(tls, http), http);
        connector.setHost(bind.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(new ApplicationHandler(application)));
        server.setErrorHandler(new UnreadableHandler(application));
        server.setStopTimeout(DRAIN_MILLIS);
        start(server, bind, port);
        return new HttpListener(server, connector, uri(tls == null ? "http" : "https", bind, connector.getLocalPort()));
    }

    private static void start(Server server, InetAddress bind, int port) {
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            throw new IllegalStateException("Cannot listen on " + bind.getHostAddress() + " port " + port + ".", e);
        }
    }

    private static URI uri(String scheme, InetAddress bind, int port) {
        String address = bind.isAnyLocalAddress() ? "127.0.0.1" : bind.getHostAddress();
        return URI.create(scheme + "://" + (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server did not stop.", e);
        }
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(REQUEST_HEAD_BYTES);
        configuration.setResponseHeaderSize(RESPONSE_HEAD_BYTES);
        configuration.setSendServerVersion(false);
        // INVARIANT: a field is read as it was sent. Otherwise "Foo" after "foo" on one connection is "foo" again.
        configuration.setHeaderCacheCaseSensitive(true);
        configuration.setHttpCompliance(HttpCompliance.RFC9110);
        return configuration;
    }

    private static SslConnectionFactory encrypted(TlsFiles tls, ConnectionFactory next) {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        var factory = new SslContextFactory.Server();
        factory.setKeyStore(PemKeyStore.read(tls, password.toCharArray()));
        factory.setKeyStorePassword(password);
        return new SslConnectionFactory(factory, next.getProtocol());
    }

    /// Where it listens; names the port that was found for port 0.
    public URI uri() {
        return uri;
    }

    /// Accepts nothing new, lets requests in progress finish for a while, then ends.
    @Override
    public void close() {
        // First: else new connections would be taken by the system, and hang until the old ones have ended.
        connector.close();
        stop(server);
    }
}
