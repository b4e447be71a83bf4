package dev.sekisho.s3;

import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;

class BucketsTest {
    private final Fixture fixture = new Fixture();
    private final S3Client s3 = fixture.s3;
    private final S3Client ireland = fixture.in(Region.EU_WEST_1);

    @BeforeEach
    void make() {
        s3.createBucket(b -> b.bucket("north-virginia"));
        createInIreland("ireland");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private void createInIreland(String bucket) {
        ireland.createBucket(b -> b.bucket(bucket).createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
    }

    private List<String> names(ListBucketsRequest.Builder request) {
        return s3.listBucketsPaginator(request.build()).buckets().stream()
                .map(Bucket::name)
                .toList();
    }

    @Test
    void a_bucket_knows_its_region() {
        assertEquals("", s3.getBucketLocation(b -> b.bucket("north-virginia")).locationConstraintAsString());
        assertEquals("eu-west-1", s3.getBucketLocation(b -> b.bucket("ireland")).locationConstraintAsString());
        assertEquals("us-east-1", s3.headBucket(b -> b.bucket("north-virginia")).bucketRegion());
        assertEquals("eu-west-1", s3.headBucket(b -> b.bucket("ireland")).bucketRegion());
    }

    @Test
    void a_bucket_is_its_owners_alone_without_acls() {
        var acl = s3.getBucketAcl(b -> b.bucket("north-virginia"));
        assertEquals(1, acl.grants().size());
        assertEquals(acl.owner().id(), acl.grants().getFirst().grantee().id());
        assertEquals("FULL_CONTROL", acl.grants().getFirst().permissionAsString());
        assertEquals(
                "BucketOwnerEnforced",
                s3.getBucketOwnershipControls(b -> b.bucket("north-virginia"))
                        .ownershipControls()
                        .rules()
                        .getFirst()
                        .objectOwnershipAsString());
    }

    @Test
    void creating_what_one_has_succeeds_in_us_east_1_alone() {
        s3.createBucket(b -> b.bucket("north-virginia"));
        assertRefused("BucketAlreadyOwnedByYou", () -> createInIreland("ireland"));
        assertRefused("BucketAlreadyExists", () -> fixture.stranger().createBucket(b -> b.bucket("north-virginia")));
        assertRefused(
                "IllegalLocationConstraintException",
                () -> ireland.createBucket(
                        b -> b.bucket("other").createBucketConfiguration(c -> c.locationConstraint("ap-south-1"))));
    }

    @Test
    void buckets_are_listed_by_name_region_and_page() {
        assertEquals(List.of("ireland", "north-virginia"), names(ListBucketsRequest.builder()));
        assertEquals(
                List.of("ireland", "north-virginia"),
                names(ListBucketsRequest.builder().maxBuckets(1)));
        assertEquals(
                List.of("north-virginia"), names(ListBucketsRequest.builder().prefix("n")));
        assertEquals(List.of("ireland"), names(ListBucketsRequest.builder().bucketRegion("eu-west-1")));
        assertRefused("InvalidArgument", () -> s3.listBuckets(b -> b.continuationToken("%")));
        assertTrue(fixture.stranger().listBuckets().buckets().isEmpty());
    }

    @Test
    void a_name_that_aws_would_not_take_is_refused() {
        for (String name : List.of("xn--ab", "ab-s3alias", "abc.mrap")) {
            assertRefused("InvalidBucketName", () -> s3.createBucket(b -> b.bucket(name)));
        }
    }

    @Test
    void uploads_that_were_not_completed_go_with_their_bucket_and_objects_keep_it() {
        long before = fixture.contentFiles();
        String id =
                s3.createMultipartUpload(b -> b.bucket("ireland").key("begun")).uploadId();
        s3.uploadPart(b -> b.bucket("ireland").key("begun").uploadId(id).partNumber(1), RequestBody.fromString("x"));
        s3.putObject(b -> b.bucket("ireland").key("kept"), RequestBody.fromString("x"));
        assertRefused("BucketNotEmpty", () -> s3.deleteBucket(b -> b.bucket("ireland")));
        s3.deleteObject(b -> b.bucket("ireland").key("kept"));
        s3.deleteBucket(b -> b.bucket("ireland"));
        assertEquals(before, fixture.contentFiles());
        assertRefused("NoSuchBucket", () -> s3.getBucketLocation(b -> b.bucket("ireland")));
        assertRefused(404, () -> s3.headBucket(b -> b.bucket("ireland")));
        createInIreland("ireland");
        assertRefused(
                "NoSuchUpload",
                () -> s3.listParts(b -> b.bucket("ireland").key("begun").uploadId(id)));
    }
}
