package dev.sekisho.s3;

import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private Fixture fixture;
    private S3Client s3;
    private HeadObjectResponse head;

    @BeforeAll
    void start() {
        fixture = new Fixture();
        s3 = fixture.s3;
        s3.createBucket(b -> b.bucket("read"));
        s3.putObject(b -> b.bucket("read").key("ten"), RequestBody.fromString("0123456789"));
        s3.putObject(b -> b.bucket("read").key("none"), RequestBody.empty());
        head = s3.headObject(b -> b.bucket("read").key("ten"));
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    private String range(String range) {
        var answer = s3.getObjectAsBytes(b -> b.bucket("read").key("ten").range(range));
        return answer.response().contentRange() + " " + answer.asUtf8String();
    }

    @Test
    void a_range_is_a_part_of_the_object() {
        assertEquals("bytes 2-4/10 234", range("bytes=2-4"));
        assertEquals("bytes 8-9/10 89", range("bytes=8-"));
        assertEquals("bytes 8-9/10 89", range("bytes=8-99"));
        assertEquals("bytes 7-9/10 789", range("bytes=-3"));
        assertEquals("bytes 0-9/10 0123456789", range("bytes=-99"));
    }

    @Test
    void what_is_no_single_range_gets_the_whole() {
        for (String range : List.of("bytes=4-2", "bytes=a-b", "items=0-1", "bytes=0-1,3-4", "bytes=-")) {
            assertEquals("null 0123456789", range(range), range);
        }
    }

    @Test
    void a_range_of_nothing_is_refused() {
        assertRefused("InvalidRange", () -> range("bytes=10-"));
        assertRefused("InvalidRange", () -> range("bytes=-0"));
        assertRefused(
                "InvalidRange",
                () -> s3.getObjectAsBytes(b -> b.bucket("read").key("none").range("bytes=0-0")));
    }

    @Test
    void an_object_is_read_if_its_conditions_hold() {
        Instant before = head.lastModified().minus(Duration.ofHours(1));
        s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifMatch(head.eTag()));
        s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifNoneMatch("\"other\""));
        s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifModifiedSince(before));
        s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifUnmodifiedSince(head.lastModified()));
        // The tag goes before the date.
        s3.getObjectAsBytes(
                b -> b.bucket("read").key("ten").ifMatch(head.eTag()).ifUnmodifiedSince(before));
        assertRefused(
                "PreconditionFailed",
                () -> s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifMatch("\"other\"")));
        assertRefused(
                "PreconditionFailed",
                () -> s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifUnmodifiedSince(before)));
    }

    @Test
    void what_has_not_changed_says_what_it_is() {
        assertUnchanged(
                () -> s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifNoneMatch(head.eTag())));
        assertUnchanged(
                () -> s3.getObjectAsBytes(b -> b.bucket("read").key("ten").ifModifiedSince(head.lastModified())));
        assertUnchanged(() -> s3.headObject(b -> b.bucket("read").key("ten").ifNoneMatch("*")));
    }

    private void assertUnchanged(Runnable call) {
        var refused = assertThrows(S3Exception.class, call::run);
        var answer = refused.awsErrorDetails().sdkHttpResponse();
        assertEquals(304, answer.statusCode());
        assertEquals(head.eTag(), answer.firstMatchingHeader("ETag").orElse(""));
        assertEquals(
                head.sdkHttpResponse().firstMatchingHeader("Last-Modified"),
                answer.firstMatchingHeader("Last-Modified"));
    }

    @Test
    void an_object_that_was_put_whole_is_its_only_part() {
        assertEquals(
                10L,
                s3.headObject(b -> b.bucket("read").key("ten").partNumber(1)).contentLength());
        assertRefused(416, () -> s3.headObject(b -> b.bucket("read").key("ten").partNumber(2)));
    }

    @Test
    void headers_may_be_asked_for_and_cannot_be_split() {
        var answer = s3.getObject(b -> b.bucket("read").key("ten").responseContentType("text/x"));
        assertEquals("text/x", answer.response().contentType());
        assertRefused(
                "InvalidArgument",
                () -> s3.getObject(b -> b.bucket("read").key("ten").responseContentType("a\r\nSet-Cookie: b")));
    }
}
