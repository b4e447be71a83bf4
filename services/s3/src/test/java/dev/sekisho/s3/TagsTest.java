package dev.sekisho.s3;

import static dev.sekisho.s3.Fixture.statement;
import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

class TagsTest {
    private final Fixture fixture = new Fixture();
    private final S3Client s3 = fixture.s3;

    @BeforeEach
    void make() {
        s3.createBucket(b -> b.bucket("photos"));
        s3.putObject(b -> b.bucket("photos").key("cat").tagging("kind=cat&by=A+%2B+B"), RequestBody.fromString("x"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private List<Tag> tags(String key) {
        return s3.getObjectTagging(b -> b.bucket("photos").key(key)).tagSet();
    }

    private void put(String key, Tag... tags) {
        s3.putObjectTagging(b -> b.bucket("photos").key(key).tagging(t -> t.tagSet(tags)));
    }

    @Test
    void an_object_has_the_tags_it_was_put_with_until_others_are_put() {
        assertEquals(List.of(tag("by", "A + B"), tag("kind", "cat")), tags("cat"));
        assertEquals(
                2, s3.getObject(b -> b.bucket("photos").key("cat")).response().tagCount());
        put("cat", tag("kind", "tiger"));
        assertEquals(List.of(tag("kind", "tiger")), tags("cat"));
        s3.deleteObjectTagging(b -> b.bucket("photos").key("cat"));
        assertEquals(List.of(), tags("cat"));
        s3.putObject(b -> b.bucket("photos").key("cat").tagging("a=b"), RequestBody.empty());
        s3.putObject(b -> b.bucket("photos").key("cat"), RequestBody.empty());
        assertEquals(List.of(), tags("cat"));
        assertRefused("NoSuchKey", () -> tags("dog"));
        assertRefused("NoSuchKey", () -> put("dog", tag("kind", "dog")));
    }

    @Test
    void a_copy_has_the_tags_of_its_source_or_its_own() {
        s3.copyObject(b -> b.sourceBucket("photos")
                .sourceKey("cat")
                .destinationBucket("photos")
                .destinationKey("copy"));
        assertEquals(tags("cat"), tags("copy"));
        s3.copyObject(b -> b.sourceBucket("photos")
                .sourceKey("cat")
                .destinationBucket("photos")
                .destinationKey("copy")
                .taggingDirective(TaggingDirective.REPLACE)
                .tagging("kind=copy"));
        assertEquals(List.of(tag("kind", "copy")), tags("copy"));
    }

    @Test
    void tags_that_cannot_be_are_refused() {
        assertRefused("InvalidTag", () -> put("cat", tag("a", "1"), tag("a", "2")));
        assertRefused("InvalidTag", () -> put("cat", tag("aws:a", "1")));
        assertRefused("InvalidTag", () -> put("cat", tag("a\nb", "1")));
        assertRefused("InvalidTag", () -> put("cat", tag("a", "x".repeat(257))));
        Tag[] eleven = IntStream.range(0, 11).mapToObj(i -> tag("k" + i, "v")).toArray(Tag[]::new);
        assertRefused("BadRequest", () -> put("cat", eleven));
        assertRefused(
                "InvalidArgument",
                () -> s3.putObject(b -> b.bucket("photos").key("dog").tagging("a=%zz"), RequestBody.empty()));
    }

    @Test
    void a_bucket_has_the_tags_it_was_given() {
        assertRefused("NoSuchTagSet", () -> s3.getBucketTagging(b -> b.bucket("photos")));
        s3.putBucketTagging(b -> b.bucket("photos").tagging(t -> t.tagSet(tag("team", "blue"), tag("cost", "1"))));
        assertEquals(
                List.of(tag("cost", "1"), tag("team", "blue")),
                s3.getBucketTagging(b -> b.bucket("photos")).tagSet());
        s3.deleteBucketTagging(b -> b.bucket("photos"));
        assertRefused("NoSuchTagSet", () -> s3.getBucketTagging(b -> b.bucket("photos")));
    }

    @Test
    void a_condition_knows_the_tags_that_an_object_has() {
        S3Client user = fixture.user("""
                {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::photos/*",
                 "Condition": {"StringEquals": {"s3:ExistingObjectTag/kind": "cat"}}}""");
        user.getObjectAsBytes(b -> b.bucket("photos").key("cat"));
        put("cat", tag("kind", "dog"));
        assertRefused(
                "AccessDenied",
                () -> user.getObjectAsBytes(b -> b.bucket("photos").key("cat")));
    }

    @Test
    void a_condition_knows_the_tags_that_a_request_gives() {
        S3Client user = fixture.user("""
                {"Effect": "Allow", "Action": ["s3:PutObject", "s3:PutObjectTagging"],
                 "Resource": "arn:aws:s3:::photos/*",
                 "Condition": {"StringEquals": {"s3:RequestObjectTag/kind": "dog"},
                               "ForAllValues:StringEquals": {"s3:RequestObjectTagKeys": ["kind", "by"]}}}""");
        user.putObject(b -> b.bucket("photos").key("dog").tagging("kind=dog"), RequestBody.empty());
        user.putObjectTagging(b -> b.bucket("photos").key("dog").tagging(t -> t.tagSet(tag("kind", "dog"))));
        for (String tagging : List.of("kind=cat", "kind=dog&more=1", "")) {
            assertRefused(
                    "AccessDenied",
                    () -> user.putObject(b -> b.bucket("photos").key("dog").tagging(tagging), RequestBody.empty()));
        }
    }

    @Test
    void how_many_tags_there_are_is_told_to_those_who_may_read_them() {
        S3Client user = fixture.user(statement("Allow", "s3:GetObject", "arn:aws:s3:::photos/*"));
        assertEquals(
                null,
                user.getObject(b -> b.bucket("photos").key("cat")).response().tagCount());
    }
}
