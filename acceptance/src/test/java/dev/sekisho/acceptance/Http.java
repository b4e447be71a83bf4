package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;

/// Requests that no AWS client would send.
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Header FORM = new Header("Content-Type", "application/x-www-form-urlencoded");

    private Http() {}

    static HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /// Sends a form to IAM, signed by the root user.
    static HttpResponse<String> iam(Sekisho server, String form) {
        return iam(server, form.getBytes(UTF_8));
    }

    static HttpResponse<String> iam(Sekisho server, byte[] form) {
        URI uri = server.endpoint().resolve("/");
        var unsigned = SignedRequest.of("POST", "/", null, List.of(new Header("Host", uri.getAuthority()), FORM));
        var request =
                HttpRequest.newBuilder(uri).header(FORM.name(), FORM.value()).POST(BodyPublishers.ofByteArray(form));
        Signer.of(server.rootAccessKeyId(), server.rootSecret(), "us-east-1", "iam")
                .sign(unsigned, PayloadMode.ofBody(form), Instant.now())
                .added()
                .forEach(header -> request.header(header.name(), header.value()));
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
