package dev.sekisho.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One connection, on which bytes are sent as they are.
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    RawHttp(Socket socket) {
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawHttp connect(URI server) {
        try {
            return new RawHttp(new Socket(server.getHost(), server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param headers by lower-case name; the last counts
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /// The text of the first element of that name, or the empty string.
        String element(String name) {
            int start = body.indexOf("<" + name + ">");
            int end = body.indexOf("</" + name + ">");
            return start < 0 || end < 0 ? "" : body.substring(start + name.length() + 2, end);
        }

        /// Status and code, such as `403 AccessDenied`.
        String refusal() {
            return status + " " + element("Code");
        }
    }

    RawHttp send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawHttp send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Answer exchange(Request request) {
        send(request.bytes());
        return answer(request.isHead());
    }

    /// Says that nothing more will be sent.
    RawHttp end() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer answer() {
        return answer(false);
    }

    private Answer answer(boolean head) {
        try {
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            Map<String, String> headers = new HashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            boolean bodiless = head || status < 200 || status == 204 || status == 304;
            return new Answer(status, headers, bodiless ? "" : body(headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String body(Map<String, String> headers) throws IOException {
        byte[] bytes;
        if (headers.containsKey("content-length")) {
            bytes = in.readNBytes(Integer.parseInt(headers.get("content-length")));
        } else if (headers.containsKey("transfer-encoding")) {
            var out = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                out.write(in.readNBytes(size));
                line();
            }
            line();
            bytes = out.toByteArray();
        } else {
            bytes = in.readAllBytes();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /// Whether the server has ended the connection, and sent nothing more.
    boolean ended() {
        try {
            return in.read() < 0;
        } catch (IOException e) {
            // A reset is an end as well.
            return !(e instanceof java.net.SocketTimeoutException);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
