package dev.sekisho.sigv4;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/// What the AWS SDK for Java signs, we accept.
class AwsSdkTest {
    private static final SecretKey SECRET = SecretKey.of(SdkSigner.SECRET);
    private static final byte[] BODY = {'b', 'o', 'd', 'y'};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "/a/",
                "/a%20b",
                "/a%2Fb",
                "/a%252Fb",
                "/%E9%96%A2%E6%89%80",
                "/a+b",
                "/a%2Bb",
                "/(a)'*!",
                "/a@b:c=d",
                "/~a",
                "/a%7Eb",
                "/a;b,c",
                "/$&",
                "/a?",
                "/a?x",
                "/a?x=",
                "/a?x=1&x=0",
                "/a?b=1&a=2&A=3",
                "/a?x=a%20b",
                "/a?x=a%2Fb",
                "/a?x=a%2Bb",
                "/a?%E9=%96",
                "/a?x=%E9%96%A2",
                "/a?x=a/b:c",
                "/a?a-b=1&a=2",
                "/a?x=y=z",
                "/a?list-type=2&prefix=&delimiter=%2F",
                "/a?uploads&x=%25"
            })
    void paths_and_queries_are_read_alike(String target) {
        for (Dialect dialect : Dialect.values()) {
            var wire =
                    SdkSigner.sign(SdkSigner.put("https://h.example" + target).build(), BODY, dialect, more -> {});
            assertEquals("body", accepted(wire, dialect).body(), dialect.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//", "/a//b", "/a/./b", "/a/../b", "/./a", "/a/b/..", "/a/b/../", "/a/.", "/a/..b", "/..."})
    void odd_segments_are_read_alike(String path) {
        for (Dialect dialect : Dialect.values()) {
            var wire = SdkSigner.sign(SdkSigner.put("https://h.example" + path).build(), BODY, dialect, more -> {});
            assertEquals("body", accepted(wire, dialect).body(), dialect.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void headers_are_read_alike(Dialect dialect) {
        var unsigned = SdkSigner.put("https://h.example:8443/a")
                .appendHeader("x-amz-meta-spaces", "  a   b \t c  ")
                .appendHeader("X-Amz-Meta-Twice", "z")
                .appendHeader("X-Amz-Meta-Twice", "a")
                .appendHeader("x-amz-meta-utf8", "関所")
                .appendHeader("x-amz-meta-empty", "")
                .appendHeader("Content-Type", "text/plain; charset=\"utf-8\"")
                .appendHeader("User-Agent", "test")
                .appendHeader("X-Amzn-Trace-Id", "Root=1")
                .build();
        assertEquals(
                "body",
                accepted(SdkSigner.sign(unsigned, BODY, dialect, more -> {}), dialect)
                        .body());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void temporary_credentials_bring_their_token(Dialect dialect) {
        var unsigned = SdkSigner.put("https://h.example/a").build();
        var wire = SdkSigner.sign(unsigned, BODY, dialect, SdkSigner.session("to/ke+n=="));
        accepted(wire, dialect);
        assertEquals(Optional.of("to/ke+n=="), signature(wire).sessionToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a%20b", "/a?x=1&x=0&y", "/a?x=a%2Bb%20c"})
    void presigned_requests_are_read_alike(String target) {
        for (Dialect dialect : Dialect.values()) {
            var unsigned = SdkSigner.put("https://h.example" + target).build();
            var presigned = SdkSigner.presigned(Duration.ofMinutes(5)).andThen(SdkSigner.session("to/ke+n=="));
            // As the SDK's own presigner for S3 does; all others sign the body.
            boolean signsBody = dialect == Dialect.STANDARD;
            var wire = SdkSigner.sign(
                    unsigned,
                    BODY,
                    dialect,
                    presigned.andThen(more -> more.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, signsBody)));
            assertEquals("body", accepted(wire, dialect).body());
            assertEquals(Optional.of("to/ke+n=="), signature(wire).sessionToken());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 131072, 131073, 300000})
    void signed_chunks_are_read_alike(int size) {
        String body = "x".repeat(size);
        var wire = SdkSigner.sign(
                upload(),
                body.getBytes(US_ASCII),
                Dialect.S3,
                more -> more.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true));
        assertEquals(body, accepted(wire, Dialect.S3).body());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chunks_with_a_trailing_checksum_are_read_alike(boolean signed) {
        String body = "x".repeat(200000);
        var wire = SdkSigner.sign(
                upload(),
                body.getBytes(US_ASCII),
                Dialect.S3,
                more -> more.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, signed)
                        .putProperty(AwsV4HttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.CRC32));
        Check.Accepted accepted = accepted(wire, Dialect.S3);
        assertEquals(body, accepted.body());
        assertEquals(Set.of("x-amz-checksum-crc32"), accepted.trailers().keySet());
    }

    @Test
    void an_unsigned_body_is_read_alike() {
        var wire = SdkSigner.sign(
                upload(), BODY, Dialect.S3, more -> more.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false));
        assertEquals("body", accepted(wire, Dialect.S3).body());
    }

    private static SdkHttpRequest upload() {
        return SdkSigner.put("https://h.example/bucket/key").build();
    }

    private static Signature signature(SdkSigner.OnTheWire wire) {
        return (Signature) Authorization.find(wire.request());
    }

    private static Check.Accepted accepted(SdkSigner.OnTheWire wire, Dialect dialect) {
        return Check.verify(new Verifier(dialect), dialect, SECRET, wire.request(), wire.bytes(), SdkSigner.NOW);
    }
}
