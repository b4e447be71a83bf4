package dev.sekisho.server.listen;

import dev.sekisho.wire.WireResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers what the HTTP server itself refuses: it would do so in HTML.
final class UnreadableHandler implements Request.Handler {
    private final Application application;

    UnreadableHandler(Application application) {
        this.application = application;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        WireResponse answer = application.unreadable(response.getStatus());
        // After bytes we could not read, nobody can say where the next request begins.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        AnswerWriter.write(answer, request, response, callback);
        return true;
    }
}
