package dev.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Says what it was told to say, and remembers what it was asked. It checks no signatures.
final class FakeServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new HashMap<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body) {}

    /// @param token the session token, or the empty string
    record Asked(String authorization, String token, Map<String, String> form) {}

    FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What an environment has that points here, with the key of a user.
    Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "PATH",
                System.getenv("PATH"),
                "AWS_ENDPOINT_URL",
                endpoint(),
                "AWS_ACCESS_KEY_ID",
                "AKIAUSER",
                "AWS_SECRET_ACCESS_KEY",
                "a secret"));
    }

    /// @param result the members of the result
    FakeServer answers(String action, String result) {
        return answers(action, null, result);
    }

    /// @param parameter `Name=value` that a request must have for this answer; null for all others
    FakeServer answers(String action, @Nullable String parameter, String result) {
        String body = "<" + action + "Response xmlns=\"urn:test\"><" + action + "Result>" + result + "</" + action
                + "Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></" + action + "Response>";
        answers.put(action + (parameter == null ? "" : "?" + parameter), new Answer(200, body));
        return this;
    }

    FakeServer refuses(String action, int status, String code, String message) {
        String body = "<ErrorResponse xmlns=\"urn:test\"><Error><Type>Sender</Type><Code>" + code + "</Code><Message>"
                + message + "</Message></Error><RequestId>r</RequestId></ErrorResponse>";
        answers.put(action, new Answer(status, body));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var form = new HashMap<String, String>();
        for (String parameter : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                headers.getFirst("Authorization"),
                String.join("", headers.getOrDefault("X-Amz-Security-Token", List.of())),
                form));
        Answer answer = find(form);
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer find(Map<String, String> form) {
        String action = form.get("Action");
        return form.entrySet().stream()
                .map(parameter -> answers.get(action + "?" + parameter.getKey() + "=" + parameter.getValue()))
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(() -> answers.getOrDefault(action, new Answer(500, "unexpected")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
