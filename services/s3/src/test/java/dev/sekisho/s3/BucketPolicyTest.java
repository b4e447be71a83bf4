package dev.sekisho.s3;

import static dev.sekisho.s3.Fixture.policy;
import static dev.sekisho.s3.Fixture.statement;
import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Putting, getting and deleting a bucket's policy.
class BucketPolicyTest {
    private static final String BUCKET = "arn:aws:s3:::photos";
    private static final String OBJECTS = BUCKET + "/*";
    private static final String EVERYONE = "\"*\"";
    private static final String ACCOUNT = "{\"AWS\":\"arn:aws:iam::123456789012:root\"}";

    private Fixture fixture = new Fixture();

    @BeforeEach
    void make() {
        fixture.s3.createBucket(b -> b.bucket("photos"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private void put(String... statements) {
        fixture.s3.putBucketPolicy(b -> b.bucket("photos").policy(policy(statements)));
    }

    private String get() {
        return fixture.s3.getBucketPolicy(b -> b.bucket("photos")).policy();
    }

    @Test
    void what_was_put_comes_back_until_it_is_deleted() {
        assertRefused("NoSuchBucketPolicy", this::get);
        put(statement("Allow", ACCOUNT, "s3:GetObject", OBJECTS));
        assertEquals("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                "Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"s3:GetObject",\
                "Resource":"arn:aws:s3:::photos/*"}]}""", get());
        put(statement("Deny", ACCOUNT, "s3:PutObject", OBJECTS));
        assertTrue(get().contains("\"Deny\""));
        fixture.s3.deleteBucketPolicy(b -> b.bucket("photos"));
        fixture.s3.deleteBucketPolicy(b -> b.bucket("photos"));
        assertRefused("NoSuchBucketPolicy", this::get);
        assertRefused("NoSuchBucketPolicy", () -> fixture.s3.getBucketPolicyStatus(b -> b.bucket("photos")));
    }

    @Test
    void a_policy_survives_a_restart_and_goes_with_its_bucket(@TempDir Path directory) {
        try (var before = new Fixture(directory)) {
            before.s3.createBucket(b -> b.bucket("kept"));
            before.s3.putObject(b -> b.bucket("kept").key("note"), RequestBody.fromString("hello"));
            before.guard("kept", statement("Allow", EVERYONE, "s3:GetObject", "arn:aws:s3:::kept/*"));
        }
        try (var after = new Fixture(directory)) {
            assertEquals(
                    "hello",
                    after.anonymous()
                            .getObjectAsBytes(b -> b.bucket("kept").key("note"))
                            .asUtf8String());
            assertRefused(
                    "NoSuchPublicAccessBlockConfiguration", () -> after.s3.getPublicAccessBlock(b -> b.bucket("kept")));
            after.s3.deleteObject(b -> b.bucket("kept").key("note"));
            after.s3.deleteBucket(b -> b.bucket("kept"));
            after.s3.createBucket(b -> b.bucket("kept"));
            assertRefused("NoSuchBucketPolicy", () -> after.s3.getBucketPolicy(b -> b.bucket("kept")));
            assertTrue(after.s3
                    .getPublicAccessBlock(b -> b.bucket("kept"))
                    .publicAccessBlockConfiguration()
                    .blockPublicPolicy());
        }
    }

    @Test
    void a_policy_that_is_none_is_malformed() {
        for (String text : new String[] {"", "policy", "[]", "{", "{}"}) {
            assertRefused(
                    "MalformedPolicy",
                    () -> fixture.s3.putBucketPolicy(b -> b.bucket("photos").policy(text)));
        }
        S3Exception refused = assertRefused(
                "MalformedPolicy", () -> put(statement("Allow", ACCOUNT, "s3:GetObject", "arn:aws:s3:::other/*")));
        assertEquals(400, refused.statusCode());
        assertEquals("Policy has invalid resource", refused.awsErrorDetails().errorMessage());
        assertRefused("NoSuchBucketPolicy", this::get);
    }

    @Test
    void the_root_user_is_not_locked_out_of_the_policy_and_of_nothing_else() {
        put(statement("Deny", EVERYONE, "s3:*", BUCKET));
        assertRefused("AccessDenied", () -> fixture.s3.listObjectsV2(b -> b.bucket("photos")));
        S3Client user = fixture.user(statement("Allow", "s3:*", "*"));
        assertRefused("AccessDenied", () -> user.deleteBucketPolicy(b -> b.bucket("photos")));
        assertTrue(get().contains("\"Deny\""));
        put(statement("Deny", EVERYONE, "s3:*", BUCKET));
        fixture.s3.deleteBucketPolicy(b -> b.bucket("photos"));
        fixture.s3.listObjectsV2(b -> b.bucket("photos"));
    }

    @Test
    void the_policy_is_for_the_owners_account_alone_whatever_it_says() {
        fixture.guard("photos", statement("Allow", EVERYONE, "s3:*", BUCKET));
        for (S3Client other : new S3Client[] {fixture.stranger(), fixture.anonymous()}) {
            assertRefused("MethodNotAllowed", () -> other.getBucketPolicy(b -> b.bucket("photos")));
            assertRefused("MethodNotAllowed", () -> other.deleteBucketPolicy(b -> b.bucket("photos")));
            assertRefused(
                    "MethodNotAllowed",
                    () -> other.putBucketPolicy(
                            b -> b.bucket("photos").policy(policy(statement("Allow", EVERYONE, "s3:*", BUCKET)))));
        }
        assertTrue(fixture.stranger()
                .getBucketPolicyStatus(b -> b.bucket("photos"))
                .policyStatus()
                .isPublic());
    }

    @Test
    void its_status_says_whether_it_is_public() {
        put(statement("Allow", ACCOUNT, "s3:GetObject", OBJECTS));
        assertFalse(fixture.s3
                .getBucketPolicyStatus(b -> b.bucket("photos"))
                .policyStatus()
                .isPublic());
        fixture.guard("photos", statement("Allow", EVERYONE, "s3:GetObject", OBJECTS));
        assertTrue(fixture.s3
                .getBucketPolicyStatus(b -> b.bucket("photos"))
                .policyStatus()
                .isPublic());
    }
}
