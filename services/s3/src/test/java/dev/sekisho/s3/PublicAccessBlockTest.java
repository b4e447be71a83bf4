package dev.sekisho.s3;

import static dev.sekisho.s3.Fixture.policy;
import static dev.sekisho.s3.Fixture.statement;
import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

class PublicAccessBlockTest {
    private static final String PUBLIC = policy(statement("Allow", "\"*\"", "s3:GetObject", "arn:aws:s3:::photos/*"));

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void make() {
        fixture.s3.createBucket(b -> b.bucket("photos"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private PublicAccessBlockConfiguration block() {
        return fixture.s3.getPublicAccessBlock(b -> b.bucket("photos")).publicAccessBlockConfiguration();
    }

    private static PublicAccessBlockConfiguration all(boolean on) {
        return PublicAccessBlockConfiguration.builder()
                .blockPublicAcls(on)
                .ignorePublicAcls(on)
                .blockPublicPolicy(on)
                .restrictPublicBuckets(on)
                .build();
    }

    @Test
    void a_new_bucket_has_all_of_it() {
        assertEquals(all(true), block());
    }

    @Test
    void what_was_put_comes_back_until_it_is_deleted() {
        fixture.s3.putPublicAccessBlock(
                b -> b.bucket("photos").publicAccessBlockConfiguration(c -> c.ignorePublicAcls(true)));
        assertEquals(all(false).toBuilder().ignorePublicAcls(true).build(), block());
        fixture.s3.deletePublicAccessBlock(b -> b.bucket("photos"));
        fixture.s3.deletePublicAccessBlock(b -> b.bucket("photos"));
        S3Exception refused = assertRefused("NoSuchPublicAccessBlockConfiguration", this::block);
        assertEquals(404, refused.statusCode());
    }

    @Test
    void a_public_policy_is_refused_and_the_one_before_stays() {
        String before =
                policy(statement("Allow", "{\"AWS\":\"123456789012\"}", "s3:GetObject", "arn:aws:s3:::photos/*"));
        fixture.s3.putBucketPolicy(b -> b.bucket("photos").policy(before));
        String shown = fixture.s3.getBucketPolicy(b -> b.bucket("photos")).policy();
        S3Exception refused = assertRefused(
                "AccessDenied",
                () -> fixture.s3.putBucketPolicy(b -> b.bucket("photos").policy(PUBLIC)));
        assertEquals(403, refused.statusCode());
        assertEquals(
                "User: arn:aws:iam::123456789012:root is not authorized to perform: s3:PutBucketPolicy on resource:"
                        + " \"arn:aws:s3:::photos\" because public policies are prevented by the BlockPublicPolicy"
                        + " setting in S3 Block Public Access.",
                refused.awsErrorDetails().errorMessage());
        assertEquals(shown, fixture.s3.getBucketPolicy(b -> b.bucket("photos")).policy());
    }

    @Test
    void a_public_policy_is_taken_where_that_setting_is_off() {
        fixture.s3.putPublicAccessBlock(b -> b.bucket("photos")
                .publicAccessBlockConfiguration(
                        all(true).toBuilder().blockPublicPolicy(false).build()));
        fixture.s3.putBucketPolicy(b -> b.bucket("photos").policy(PUBLIC));
        fixture.s3.putPublicAccessBlock(b -> b.bucket("photos").publicAccessBlockConfiguration(all(true)));
        fixture.s3.getBucketPolicy(b -> b.bucket("photos"));
    }
}
