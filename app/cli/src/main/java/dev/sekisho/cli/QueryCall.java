package dev.sekisho.cli;

import dev.sekisho.sigv4.Dialect;
import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Signed calls of a service of AWS's query protocol.
///
/// @param service the name in credential scopes
record QueryCall(URI endpoint, String region, String service) {
    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded";
    private static final int MILLIS = 10_000;
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    /// @param parameters all of them, `Action` and `Version` as well
    /// @throws CannotRun if nothing answers there
    XmlAnswer send(Keys keys, Map<String, String> parameters) {
        byte[] form = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
        try {
            // Not by a proxy: the server is this machine's, or was named.
            var connection = (HttpURLConnection) endpoint.resolve("/").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", CONTENT_TYPE);
            signature(keys, form).forEach(header -> connection.setRequestProperty(header.name(), header.value()));
            connection.getOutputStream().write(form);
            try (InputStream body =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                byte[] answer = body == null ? new byte[0] : body.readNBytes(LONGEST_ANSWER);
                return new XmlAnswer(new String(answer, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new CannotRun("No server answers at " + endpoint + " (" + e.getMessage() + ").");
        }
    }

    /// The same, where nothing but success will do.
    ///
    /// @throws Refused if the server says no
    XmlAnswer ask(Keys keys, Map<String, String> parameters) {
        XmlAnswer answer = send(keys, parameters);
        if (answer.parts("Error").isEmpty()) {
            return answer;
        }
        throw new Refused(required(answer, "Code"), answer.element("Message").orElse(""));
    }

    /// A text that every answer to the call has.
    String required(XmlAnswer answer, String element) {
        return answer.element(element).orElseThrow(this::stranger);
    }

    /// The refusal to go on with an answer that no server of ours gives.
    CannotRun stranger() {
        return new CannotRun("What answers at " + endpoint + " is no server of this kind.");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private List<Header> signature(Keys keys, byte[] form) {
        var request = SignedRequest.of(
                "POST",
                "/",
                null,
                List.of(new Header("Host", endpoint.getAuthority()), new Header("Content-Type", CONTENT_TYPE)));
        return new Signer(keys.accessKeyId(), keys.secret(), keys.sessionToken(), region, service, Dialect.STANDARD)
                .sign(request, PayloadMode.ofBody(form), Instant.now())
                .added();
    }
}
