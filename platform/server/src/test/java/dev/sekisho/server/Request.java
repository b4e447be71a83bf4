package dev.sekisho.server;

import dev.sekisho.sigv4.ChunkSigner;
import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.Signer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A request as it stands on the wire.
final class Request {
    private final String method;
    private String target;
    private final List<Header> headers = new ArrayList<>();
    private byte[] body = new byte[0];

    private Request(String method, String target) {
        this.method = method;
        this.target = target;
    }

    static Request of(String method, String target) {
        return new Request(method, target).header("Host", "localhost");
    }

    static Request form(String form) {
        return of("POST", "/")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .body(form);
    }

    static Request iam(String action) {
        return form("Version=2010-05-08&Action=" + action);
    }

    static Request sts(String action) {
        return form("Version=2011-06-15&Action=" + action);
    }

    static Request logs(String operation) {
        return json("Logs_20140328." + operation);
    }

    static Request json(String target) {
        return of("POST", "/")
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", target)
                .body("{}");
    }

    Request host(String host) {
        headers.removeIf(header -> header.name().equals("Host"));
        return header("Host", host);
    }

    Request header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    Request body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Request body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /// Signed by the root user, now.
    Request signed(String service) {
        return signed(signer(Fixture.ROOT_KEY, service), Fixture.NOW);
    }

    Request signed(String service, Instant at) {
        return signed(signer(Fixture.ROOT_KEY, service), at);
    }

    Request signedBy(String accessKeyId, String service) {
        return signed(signer(accessKeyId, service), Fixture.NOW);
    }

    Request signed(Signer signer, Instant at) {
        headers.addAll(signer.sign(parsed(), PayloadMode.ofBody(body), at).added());
        return this;
    }

    /// Signed for S3 by the root user; `frame` makes the body that is sent.
    Request streamed(PayloadMode mode, Function<ChunkSigner, byte[]> frame) {
        Signer.Signed signed = signer(Fixture.ROOT_KEY, "s3").sign(parsed(), mode, Fixture.NOW);
        headers.addAll(signed.added());
        return body(frame.apply(signed.chunks()));
    }

    Request presigned(String service, Duration validFor, Instant at) {
        PayloadMode mode = service.equals("s3") ? new PayloadMode.Unsigned() : PayloadMode.ofBody(body);
        SignedRequest parsed = parsed();
        target = parsed.path() + "?" + signer(Fixture.ROOT_KEY, service).presign(parsed, mode, validFor, at);
        return this;
    }

    static Signer signer(String accessKeyId, String service) {
        return Signer.of(accessKeyId, Fixture.SECRET, "eu-central-1", service);
    }

    private SignedRequest parsed() {
        int question = target.indexOf('?');
        return question < 0
                ? SignedRequest.of(method, target, null, headers)
                : SignedRequest.of(method, target.substring(0, question), target.substring(question + 1), headers);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /// The head alone; it announces the body's length unless it says otherwise itself.
    byte[] head() {
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        boolean announced = false;
        for (Header header : headers) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
            announced |= header.name().equals("Content-Length") || header.name().equals("Transfer-Encoding");
        }
        if (!announced && body.length > 0) {
            text.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head());
        out.writeBytes(body);
        return out.toByteArray();
    }
}
