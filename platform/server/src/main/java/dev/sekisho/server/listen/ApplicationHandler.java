package dev.sekisho.server.listen;

import dev.sekisho.sigv4.Header;
import dev.sekisho.wire.WireResponse;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Turns the HTTP server's requests into ours, and our answers into the HTTP server's.
final class ApplicationHandler extends Handler.Abstract {
    private final Application application;

    ApplicationHandler(Application application) {
        this.application = application;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        RequestHead head = head(request);
        if (head == null) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            AnswerWriter.write(application.unreadable(400), request, response, callback);
            return true;
        }
        HttpFields headers = request.getHeaders();
        boolean chunked = headers.contains(HttpHeader.TRANSFER_ENCODING);
        long length = chunked ? -1 : Math.max(0, headers.getLongField(HttpHeader.CONTENT_LENGTH));
        var body = new RequestBody(request, length);
        InputStream in = length == 0 ? InputStream.nullInputStream() : body;
        var incoming = new Incoming(head, in, length, Request.getRemoteAddr(request), request.isSecure());
        WireResponse answer = application.answer(incoming);
        if (length == 0 || body.ended()) {
            AnswerWriter.write(answer, request, response, callback);
        } else {
            body.abandon(answer, response, callback);
        }
        return true;
    }

    /// Null for a target that no client of AWS sends: another form than `/path?query`, a fragment, bytes beyond
    /// ASCII.
    private static @Nullable RequestHead head(Request request) {
        String target = OpaqueTargets.revealed(request.getHttpURI().getPath());
        if (target == null || !printableAscii(target) || target.indexOf('#') >= 0) {
            return null;
        }
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? null : target.substring(question + 1);
        HttpFields fields = request.getHeaders();
        List<Header> headers = new ArrayList<>(fields.size());
        String host = "";
        for (HttpField field : fields) {
            String value = field.getValue();
            headers.add(new Header(field.getName(), value == null ? "" : value));
            if (field.getHeader() == HttpHeader.HOST && value != null) {
                host = value;
            }
        }
        return new RequestHead(request.getMethod(), path, query, headers, host);
    }

    private static boolean printableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
