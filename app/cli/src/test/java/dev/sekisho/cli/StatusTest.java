package dev.sekisho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a server that knows one key, AKIAGOOD.
final class StatusTest {
    private static final String KNOWN = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
            <Arn>arn:aws:iam::123456789012:user/a&amp;b</Arn><UserId>AIDAEXAMPLE</UserId>\
            <Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""";
    private static final String REFUSED = """
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>\
            <Code>InvalidClientTokenId</Code><Message>The security token is invalid.</Message></Error>\
            </ErrorResponse>""";

    @TempDir
    private Path home;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", StatusTest::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = authorization != null && authorization.contains("Credential=AKIAGOOD/");
        byte[] body = (known ? KNOWN : REFUSED).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 403, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void it_says_who_the_keys_of_the_environment_are() {
        Command status = Command.run(environment("AKIAGOOD"), "status");

        assertEquals(0, status.status(), status.err());
        assertEquals("""
                Server    %s
                Key       AKIAGOOD (from the environment)
                Account   123456789012
                Caller    arn:aws:iam::123456789012:user/a&b
                """.formatted(endpoint()), status.out());
        assertFalse(status.out().contains("a secret"));
    }

    @Test
    void keys_that_the_server_refuses_are_shown_with_its_error() {
        Command status = Command.run(environment("AKIABAD"), "status");

        assertEquals(1, status.status());
        assertTrue(
                status.out().endsWith("Refused   InvalidClientTokenId: The security token is invalid.\n"),
                status.out());
    }

    @Test
    void without_keys_in_the_environment_the_root_user_asks_its_running_server() throws IOException {
        Files.writeString(home.resolve("server.json"), "{\"endpoint\":\"" + endpoint() + "\",\"pid\":1}");
        Files.writeString(home.resolve("root.properties"), "accessKeyId=AKIAGOOD\nsecretAccessKey=a secret\n");

        Command status = Command.run(Map.of("AWS_ENDPOINT_URL", "http://other.test"), "status", "--data-dir=" + home);

        assertEquals(0, status.status(), status.err());
        assertTrue(status.out().contains("AKIAGOOD (from " + home.resolve("root.properties") + ")"), status.out());
    }

    @Test
    void the_endpoint_of_the_command_line_goes_first() {
        Map<String, String> environment = environment("AKIAGOOD");
        environment.put("AWS_ENDPOINT_URL", "http://other.test");

        assertEquals(
                0,
                Command.run(environment, "status", "--endpoint=" + endpoint()).status());
    }

    @Test
    void half_a_key_is_no_key() {
        Map<String, String> environment = environment("AKIAGOOD");
        environment.remove("AWS_SECRET_ACCESS_KEY");

        Command status = Command.run(environment, "status");

        assertEquals(2, status.status());
        assertEquals("sekisho: Of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY only one is set.\n", status.err());
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        String gone = endpoint();
        server.stop(0);

        Command status = Command.run(environment("AKIAGOOD"), "status", "--endpoint=" + gone);

        assertEquals(2, status.status());
        assertTrue(status.err().startsWith("sekisho: No server answers at " + gone), status.err());
    }

    @Test
    void an_endpoint_that_is_none_is_refused() {
        Command status = Command.run(environment("AKIAGOOD"), "status", "--endpoint=localhost:4566");

        assertEquals(2, status.status());
        assertEquals("sekisho: The endpoint 'localhost:4566' is not an http or https URL.\n", status.err());
    }

    private Map<String, String> environment(String accessKeyId) {
        return new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL", endpoint(), "AWS_ACCESS_KEY_ID", accessKeyId, "AWS_SECRET_ACCESS_KEY", "a secret"));
    }
}
