package dev.sekisho.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class GetObjectTaggingTest {

    @Test
    void an_object_has_no_tags_and_none_can_be_given() {
        try (var fixture = new Fixture()) {
            var s3 = fixture.s3;
            s3.createBucket(bucket -> bucket.bucket("photos"));
            s3.putObject(object -> object.bucket("photos").key("cat"), RequestBody.fromString("meow"));

            assertTrue(s3.getObjectTagging(get -> get.bucket("photos").key("cat"))
                    .tagSet()
                    .isEmpty());
            assertThrows(
                    NoSuchKeyException.class,
                    () -> s3.getObjectTagging(get -> get.bucket("photos").key("dog")));
            S3Exception refused = assertThrows(
                    S3Exception.class,
                    () -> s3.putObject(
                            object -> object.bucket("photos").key("dog").tagging("kind=dog"),
                            RequestBody.fromString("woof")));
            assertEquals("NotImplemented", refused.awsErrorDetails().errorCode());
        }
    }
}
