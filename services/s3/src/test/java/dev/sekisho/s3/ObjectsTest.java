package dev.sekisho.s3;

import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {
    private Fixture fixture;
    private S3Client s3;

    @BeforeAll
    void start() {
        fixture = new Fixture();
        s3 = fixture.s3;
        s3.createBucket(b -> b.bucket("photos"));
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    private void put(String key, String text) {
        s3.putObject(b -> b.bucket("photos").key(key).metadata(Map.of("colour", "red")), RequestBody.fromString(text));
    }

    private String text(String key) {
        return s3.getObjectAsBytes(b -> b.bucket("photos").key(key)).asUtf8String();
    }

    @Test
    void what_was_put_comes_back_whatever_the_key() {
        for (String key : List.of(
                "a.txt",
                "a/../passwd",
                "../../etc/passwd",
                "a/./b",
                ".",
                "..",
                "/a",
                "a//b",
                "dir/",
                "a\\b",
                "%2e%2E/",
                "a\u0000b",
                "\u0001\r\n\t",
                "日本 語/é+&?.txt",
                "x".repeat(1024))) {
            put(key, "of " + key);
            assertEquals("of " + key, text(key));
            assertEquals(
                    "red",
                    s3.headObject(b -> b.bucket("photos").key(key)).metadata().get("colour"));
        }
        assertRefused("KeyTooLongError", () -> put("x".repeat(1025), ""));
    }

    @Test
    void a_range_is_a_part_of_the_object() {
        put("range", "0123456789");
        assertEquals(
                "234",
                s3.getObjectAsBytes(b -> b.bucket("photos").key("range").range("bytes=2-4"))
                        .asUtf8String());
        assertRefused(
                "InvalidRange",
                () -> s3.getObjectAsBytes(b -> b.bucket("photos").key("range").range("bytes=10-")));
    }

    @Test
    void an_object_is_not_written_when_its_condition_does_not_hold() {
        put("once", "first");
        assertRefused(
                "PreconditionFailed",
                () -> s3.putObject(
                        b -> b.bucket("photos").key("once").ifNoneMatch("*"), RequestBody.fromString("second")));
        assertEquals("first", text("once"));
    }

    @Test
    void a_body_that_is_not_what_its_checksum_says_is_refused() {
        assertRefused(
                "BadDigest",
                () -> s3.putObject(
                        b -> b.bucket("photos").key("bad").checksumCRC32("AAAAAA=="),
                        RequestBody.fromString("content")));
        assertRefused("NoSuchKey", () -> text("bad"));
    }

    @Test
    void a_parameter_without_effect_is_refused() {
        assertRefused(
                "NotImplemented",
                () -> s3.putObject(
                        b -> b.bucket("photos").key("moved").websiteRedirectLocation("/b"), RequestBody.empty()));
    }

    @Test
    void keys_are_rolled_up_and_paged_in_the_order_of_their_bytes() {
        s3.createBucket(b -> b.bucket("listed"));
        for (String key : List.of("b/1", "b/2", "a", "c/1", "d")) {
            s3.putObject(b -> b.bucket("listed").key(key), RequestBody.empty());
        }
        var pages =
                s3.listObjectsV2Paginator(b -> b.bucket("listed").delimiter("/").maxKeys(1));
        assertEquals(
                List.of("a", "d"), pages.contents().stream().map(S3Object::key).toList());
        assertEquals(
                List.of("b/", "c/"),
                pages.commonPrefixes().stream().map(CommonPrefix::prefix).toList());
        assertRefused("BucketNotEmpty", () -> s3.deleteBucket(b -> b.bucket("listed")));
        s3.deleteObjects(b -> b.bucket("listed")
                .delete(d -> d.objects(Stream.of("b/1", "b/2", "a", "c/1", "d")
                        .map(key -> ObjectIdentifier.builder().key(key).build())
                        .toList())));
        s3.deleteBucket(b -> b.bucket("listed"));
    }

    @Test
    void parts_become_one_object() {
        var bytes = new byte[(5 << 20) + 3];
        new Random(7).nextBytes(bytes);
        String id =
                s3.createMultipartUpload(b -> b.bucket("photos").key("large")).uploadId();
        int half = 5 << 20;
        var first = s3.uploadPart(
                b -> b.bucket("photos").key("large").uploadId(id).partNumber(1),
                RequestBody.fromBytes(Arrays.copyOf(bytes, half)));
        var second = s3.uploadPart(
                b -> b.bucket("photos").key("large").uploadId(id).partNumber(2),
                RequestBody.fromBytes(Arrays.copyOfRange(bytes, half, bytes.length)));
        var parts = List.of(
                CompletedPart.builder().partNumber(1).eTag(first.eTag()).build(),
                CompletedPart.builder().partNumber(2).eTag(second.eTag()).build());
        s3.completeMultipartUpload(
                b -> b.bucket("photos").key("large").uploadId(id).multipartUpload(m -> m.parts(parts)));
        assertArrayEquals(
                bytes, s3.getObjectAsBytes(b -> b.bucket("photos").key("large")).asByteArray());
        s3.copyObject(b -> b.sourceBucket("photos")
                .sourceKey("large")
                .destinationBucket("photos")
                .destinationKey("copy"));
        assertArrayEquals(
                bytes, s3.getObjectAsBytes(b -> b.bucket("photos").key("copy")).asByteArray());
    }

    @Test
    void nothing_is_left_of_what_was_overwritten() {
        put("again", "one");
        long before = fixture.contentFiles();
        put("again", "two");
        assertEquals(before, fixture.contentFiles());
    }
}
