package dev.sekisho.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The same HTTP server with a handler that does nothing: what any program on it would pay. It reads the request's body
/// and answers as many bytes as GetCallerIdentity does.
final class BareServer {
    private static final byte[] ANSWER = "x".repeat(430).getBytes(StandardCharsets.US_ASCII);

    private BareServer() {}

    static void run(int port) throws Exception {
        var threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Nothing());
        server.start();
        server.join();
    }

    private static final class Nothing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Request.asInputStream(request).readAllBytes();
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/xml");
            response.write(true, ByteBuffer.wrap(ANSWER), callback);
            return true;
        }
    }
}
