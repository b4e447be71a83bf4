package dev.sekisho.sigv4;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/// Requests signed by the AWS SDK for Java, as they would go on the wire.
final class SdkSigner {
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private SdkSigner() {}

    /// @param body one `char` a byte, framed if it is chunked
    record OnTheWire(SignedRequest request, String body) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static SdkHttpRequest.Builder put(String uri) {
        return SdkHttpFullRequest.builder().method(SdkHttpMethod.PUT).uri(URI.create(uri));
    }

    static OnTheWire sign(
            SdkHttpRequest unsigned,
            byte[] body,
            Dialect dialect,
            Consumer<SignRequest.Builder<AwsCredentialsIdentity>> more) {
        boolean s3 = dialect == Dialect.S3;
        var signed = AwsV4HttpSigner.create().sign(request -> {
            request.request(unsigned)
                    .identity(AwsCredentialsIdentity.create("AKIAIOSFODNN7EXAMPLE", SECRET))
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, s3 ? "s3" : "iam")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "ap-northeast-1")
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !s3)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !s3)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC));
            more.accept(request);
        });
        byte[] wire = signed.payload().map(SdkSigner::read).orElse(new byte[0]);
        return new OnTheWire(view(signed.request()), new String(wire, StandardCharsets.ISO_8859_1));
    }

    static Consumer<SignRequest.Builder<AwsCredentialsIdentity>> session(String token) {
        return request -> request.identity(AwsSessionCredentialsIdentity.create("AKIAIOSFODNN7EXAMPLE", SECRET, token));
    }

    static Consumer<SignRequest.Builder<AwsCredentialsIdentity>> presigned(Duration validFor) {
        return request -> request.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validFor);
    }

    private static byte[] read(ContentStreamProvider content) {
        try (var stream = content.newStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignedRequest view(SdkHttpRequest request) {
        @Nullable String query = request.encodedQueryParameters().orElse(null);
        List<Header> headers = new ArrayList<>();
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            for (String value : header.getValue()) {
                headers.add(new Header(
                        header.getKey(),
                        new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
            }
        }
        return SignedRequest.of(request.method().name(), request.encodedPath(), query, headers);
    }
}
