package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// An OpenID Connect provider on this machine that knows the builds of a repository.
final class Issuer implements AutoCloseable {
    private static final String KEYS = "/keys";

    private final HttpsServer server;
    private final int port;
    private final SelfSigned certificate;
    private volatile TokenKey key;
    private final AtomicInteger requests = new AtomicInteger();

    private Issuer(int wantedPort, SelfSigned certificate, TokenKey key) {
        this.certificate = certificate;
        this.key = key;
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = server.getAddress().getPort();
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.tls()));
        server.createContext("/", this::answer);
        server.start();
    }

    static Issuer start(SelfSigned certificate, TokenKey key) {
        return new Issuer(0, certificate, key);
    }

    /// Stops, and starts anew at the same address with another certificate.
    Issuer replacedBy(SelfSigned newCertificate) {
        close();
        return new Issuer(port, newCertificate, key);
    }

    /// Signs with another key from now on, and takes the old one out of the key set.
    void rotate(TokenKey newKey) {
        key = newKey;
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            String body = switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" ->
                    JsonMapper.shared().writeValueAsString(Map.of("issuer", url(), "jwks_uri", url() + KEYS));
                case KEYS -> key.keySet();
                default -> "";
            };
            exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    String url() {
        return "https://" + name();
    }

    /// What its condition keys begin with, and its provider's ARN ends with.
    String name() {
        return "localhost:" + port;
    }

    String thumbprint() {
        return certificate.thumbprint();
    }

    /// How often it was asked for anything.
    int requests() {
        return requests.get();
    }

    /// A token for the next ten minutes.
    String token(String subject) {
        return key.token(claims(subject, Instant.now().plusSeconds(600)));
    }

    /// What a token says that ends at `expiry`.
    Map<String, Object> claims(String subject, Instant expiry) {
        return Map.of(
                "iss",
                url(),
                "sub",
                subject,
                "aud",
                "sts.amazonaws.com",
                "iat",
                expiry.getEpochSecond() - 600,
                "exp",
                expiry.getEpochSecond());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
