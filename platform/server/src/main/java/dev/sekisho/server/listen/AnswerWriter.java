package dev.sekisho.server.listen;

import dev.sekisho.models.Payload;
import dev.sekisho.wire.Body;
import dev.sekisho.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Sends answers.
final class AnswerWriter {
    private static final int BUFFER = 64 * 1024;
    private static final HttpField SERVER = new PreEncodedHttpField(HttpHeader.SERVER, "Sekisho");

    private AnswerWriter() {}

    /// Sends the whole answer; `callback` learns of the outcome.
    static void write(WireResponse answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable fields = response.getHeaders();
        for (WireResponse.Header header : answer.headers()) {
            fields.add(header.name(), header.value());
        }
        fields.put(SERVER);
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        switch (answer.body()) {
            case Body.Bytes body -> {
                if (bodyAllowed(answer.status()) && !(head && fields.contains(HttpHeader.CONTENT_LENGTH))) {
                    fields.put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
                }
                response.write(true, head ? null : ByteBuffer.wrap(body.bytes()), callback);
            }
            case Body.Streamed body -> {
                if (body.payload().length() >= 0) {
                    fields.put(HttpHeader.CONTENT_LENGTH, body.payload().length());
                }
                stream(body.payload(), head, response, callback);
            }
        }
    }

    private static boolean bodyAllowed(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    private static void stream(Payload payload, boolean head, Response response, Callback callback) {
        try (InputStream in = payload.stream()) {
            if (head) {
                response.write(true, null, callback);
                return;
            }
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                copy(in, out);
            }
            callback.succeeded();
        } catch (IOException | RuntimeException e) {
            // The head may be gone already: an aborted connection is all that can tell the client.
            callback.failed(e);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }
}
