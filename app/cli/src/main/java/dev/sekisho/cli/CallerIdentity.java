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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks a server who a key's owner is.
///
/// Source: AWS STS API Reference, "GetCallerIdentity".
record CallerIdentity(URI endpoint, String region) {
    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded";
    private static final byte[] QUESTION =
            "Action=GetCallerIdentity&Version=2011-06-15".getBytes(StandardCharsets.US_ASCII);
    private static final int MILLIS = 10_000;
    private static final int LONGEST_ANSWER = 64 * 1024;

    /// @throws CannotRun if nothing answers there, or not as STS does
    Identity ask(Keys keys) {
        String answer = send(keys);
        Optional<String> account = element(answer, "Account");
        Optional<String> arn = element(answer, "Arn");
        if (account.isPresent() && arn.isPresent()) {
            return new Identity.Known(account.get(), arn.get());
        }
        return element(answer, "Code")
                .map(code ->
                        new Identity.Refused(code, element(answer, "Message").orElse("")))
                .orElseThrow(() -> new CannotRun("What answers at " + endpoint + " is no server of this kind."));
    }

    private String send(Keys keys) {
        try {
            // Not by a proxy: the server is this machine's, or was named.
            var connection = (HttpURLConnection) endpoint.resolve("/").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", CONTENT_TYPE);
            signature(keys).forEach(header -> connection.setRequestProperty(header.name(), header.value()));
            connection.getOutputStream().write(QUESTION);
            try (InputStream body =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return body == null ? "" : new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CannotRun("No server answers at " + endpoint + " (" + e.getMessage() + ").");
        }
    }

    private List<Header> signature(Keys keys) {
        var request = SignedRequest.of(
                "POST",
                "/",
                null,
                List.of(new Header("Host", endpoint.getAuthority()), new Header("Content-Type", CONTENT_TYPE)));
        return new Signer(keys.accessKeyId(), keys.secret(), keys.sessionToken(), region, "sts", Dialect.STANDARD)
                .sign(request, PayloadMode.ofBody(QUESTION), Instant.now())
                .added();
    }

    /// The text of the first element of that name. Enough for these answers, whose elements are few and flat.
    private static Optional<String> element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        return found.find() ? Optional.of(unescaped(found.group(1))) : Optional.empty();
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
