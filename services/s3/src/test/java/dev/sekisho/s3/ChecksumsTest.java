package dev.sekisho.s3;

import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecksumsTest {
    private static final byte[] CONTENT = "123456789".getBytes(StandardCharsets.US_ASCII);

    private Fixture fixture;
    private S3Client s3;

    @BeforeAll
    void start() {
        fixture = new Fixture();
        s3 = fixture.s3;
        s3.createBucket(b -> b.bucket("summed"));
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    /// The checksums of `123456789`: the published check values of the CRCs, and its digests.
    static Stream<Map.Entry<String, String>> checksums() {
        return Map.of(
                "ChecksumCRC32", "y/Q5Jg==",
                "ChecksumCRC32C", "4waSgw==",
                "ChecksumCRC64NVME", "rosUhgp5mIg=",
                "ChecksumSHA1", "98O8HYCOBHMq32eZZczDTKeuNEE=",
                "ChecksumSHA256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")
                .entrySet()
                .stream();
    }

    private void put(String key, String member, String value) {
        var request = PutObjectRequest.builder().bucket("summed").key(key);
        switch (member) {
            case "ChecksumCRC32" -> request.checksumCRC32(value);
            case "ChecksumCRC32C" -> request.checksumCRC32C(value);
            case "ChecksumCRC64NVME" -> request.checksumCRC64NVME(value);
            case "ChecksumSHA1" -> request.checksumSHA1(value);
            default -> request.checksumSHA256(value);
        }
        s3.putObject(request.build(), RequestBody.fromBytes(CONTENT));
    }

    @ParameterizedTest
    @MethodSource("checksums")
    void a_checksum_is_compared_kept_and_given_back(Map.Entry<String, String> checksum) {
        String member = checksum.getKey();
        String value = checksum.getValue();
        String wrong = (value.startsWith("A") ? "B" : "A") + value.substring(1);
        assertRefused("BadDigest", () -> put(member, member, wrong));
        assertRefused("InvalidRequest", () -> put(member, member, "AAAA"));
        assertRefused(
                "NoSuchKey", () -> s3.getObjectAsBytes(b -> b.bucket("summed").key(member)));
        put(member, member, value);
        HeadObjectResponse head =
                s3.headObject(b -> b.bucket("summed").key(member).checksumMode("ENABLED"));
        assertEquals(value, head.getValueForField(member, String.class).orElse(""));
        assertEquals("FULL_OBJECT", head.checksumTypeAsString());
    }

    @Test
    void an_md5_is_compared() {
        assertRefused(
                "BadDigest",
                () -> s3.putObject(
                        b -> b.bucket("summed").key("md5").contentMD5("AAAAAAAAAAAAAAAAAAAAAA=="),
                        RequestBody.fromBytes(CONTENT)));
        assertRefused(
                "InvalidDigest",
                () -> s3.putObject(
                        b -> b.bucket("summed").key("md5").contentMD5("AAAA"), RequestBody.fromBytes(CONTENT)));
        assertRefused(
                "NoSuchKey", () -> s3.getObjectAsBytes(b -> b.bucket("summed").key("md5")));
        s3.putObject(
                b -> b.bucket("summed").key("md5").contentMD5("JfnnlDI7RTiF9RgfG2JNCw=="),
                RequestBody.fromBytes(CONTENT));
    }

    @Test
    void nothing_is_left_of_a_body_that_was_refused() {
        put("kept", "ChecksumCRC32", "y/Q5Jg==");
        long before = fixture.contentFiles();
        assertRefused("BadDigest", () -> put("kept", "ChecksumCRC32", "AAAAAA=="));
        assertEquals(before, fixture.contentFiles());
    }
}
