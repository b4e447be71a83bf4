package dev.sekisho.sigv4;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Signs requests for one service in one region.
///
/// @param accessKeyId whose requests they are
/// @param secret that key's secret
/// @param sessionToken the token of temporary credentials
/// @param region such as `us-east-1`
/// @param service as it stands in the scope, such as `iam`
/// @param dialect how that service reads paths
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Signer(
        String accessKeyId,
        SecretKey secret,
        Optional<String> sessionToken,
        String region,
        String service,
        Dialect dialect) {

    // What proxies and HTTP clients change on the way.
    private static final Set<String> NEVER_SIGNED = Set.of(
            "authorization",
            "connection",
            "expect",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "x-amzn-trace-id");

    /// A signer for long-term credentials.
    public static Signer of(String accessKeyId, SecretKey secret, String region, String service) {
        Dialect dialect = service.equals("s3") ? Dialect.S3 : Dialect.STANDARD;
        return new Signer(accessKeyId, secret, Optional.empty(), region, service, dialect);
    }

    /// @param added the header fields to send beside those that the request already has
    /// @param chunks frames the body if the payload mode is chunked
    public record Signed(List<Header> added, ChunkSigner chunks) {
        public Signed {
            added = List.copyOf(added);
        }

        /// Tokens are not printed.
        @Override
        public String toString() {
            return "Signed[]";
        }
    }

    /// Signs with the `Authorization` header.
    ///
    /// @param request with its `Host`, and without `X-Amz-Date`, `X-Amz-Security-Token` and `Authorization`; all
    ///     other header fields are signed, but those that change on the way
    public Signed sign(SignedRequest request, PayloadMode payload, Instant now) {
        String stamp = Timestamp.format(now);
        Scope scope = scope(stamp);
        var added = new ArrayList<Header>();
        added.add(new Header("X-Amz-Date", stamp));
        sessionToken.ifPresent(token -> added.add(new Header("X-Amz-Security-Token", token)));
        if (dialect == Dialect.S3) {
            added.add(new Header("x-amz-content-sha256", payload.text()));
        }
        var headers = new ArrayList<>(request.headers());
        headers.addAll(added);
        List<String> names = namesToSign(headers);
        SigningKey key = SigningKey.derive(secret, scope);
        SignedRequest complete = SignedRequest.of(request.method(), request.path(), request.query(), headers);
        String signature = signature(complete, names, payload, stamp, key);
        added.add(new Header(
                "Authorization",
                CanonicalRequest.ALGORITHM + " Credential=" + accessKeyId + '/' + scope + ", SignedHeaders="
                        + String.join(";", names) + ", Signature=" + signature));
        return new Signed(added, new ChunkSigner(payload, new ChunkChain(key, stamp, scope, signature)));
    }

    /// Signs with query parameters.
    ///
    /// @param request with its `Host`; whatever other header fields it has must be sent with the same values
    /// @param payload S3: [PayloadMode.Unsigned]; all other services: the body's digest
    /// @param validFor whole seconds, at most seven days
    /// @return the whole query to send, without its `?`
    public String presign(SignedRequest request, PayloadMode payload, Duration validFor, Instant now) {
        String stamp = Timestamp.format(now);
        Scope scope = scope(stamp);
        List<String> names = namesToSign(request.headers());
        var query = new StringBuilder();
        if (request.query() != null && !request.query().isEmpty()) {
            query.append(request.query()).append('&');
        }
        query.append("X-Amz-Algorithm=").append(CanonicalRequest.ALGORITHM);
        query.append("&X-Amz-Credential=").append(encoded(accessKeyId + '/' + scope));
        query.append("&X-Amz-Date=").append(stamp);
        query.append("&X-Amz-Expires=").append(validFor.toSeconds());
        query.append("&X-Amz-SignedHeaders=").append(encoded(String.join(";", names)));
        sessionToken.ifPresent(token -> query.append("&X-Amz-Security-Token=").append(encoded(token)));
        SignedRequest complete =
                SignedRequest.of(request.method(), request.path(), query.toString(), request.headers());
        String signature = signature(complete, names, payload, stamp, SigningKey.derive(secret, scope));
        return query.append("&X-Amz-Signature=").append(signature).toString();
    }

    private Scope scope(String stamp) {
        return new Scope(stamp.substring(0, 8), region, service);
    }

    private String signature(
            SignedRequest request, List<String> names, PayloadMode payload, String stamp, SigningKey key) {
        String path = CanonicalPath.of(request.path(), dialect);
        Bytes canonical = CanonicalRequest.of(request, path, null, names, payload.text());
        return Hex.of(key.sign(CanonicalRequest.stringToSign(canonical, stamp, scope(stamp))));
    }

    private static List<String> namesToSign(List<Header> headers) {
        var names = new TreeSet<String>();
        for (Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!NEVER_SIGNED.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static String encoded(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            PercentEncoding.encode(out, (char) (b & 0xFF));
        }
        return out.toString();
    }

    /// Without the token.
    @Override
    public String toString() {
        return "Signer[" + accessKeyId + ", " + region + ", " + service + "]";
    }
}
