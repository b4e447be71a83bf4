package dev.sekisho.s3;

import static dev.sekisho.s3.Fixture.statement;
import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.s3.Fixture.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What a bucket's policy lets whom do.
class BucketPolicyAccessTest {
    private static final String BUCKET = "arn:aws:s3:::photos";
    private static final String OBJECTS = BUCKET + "/*";
    private static final String EVERYONE = "\"*\"";
    private static final String READ = statement("Allow", "s3:GetObject", OBJECTS);

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void make() {
        fixture.s3.createBucket(b -> b.bucket("photos"));
        fixture.s3.putObject(b -> b.bucket("photos").key("cat"), RequestBody.fromString("meow"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static void read(S3Client client) {
        assertEquals(
                "meow",
                client.getObjectAsBytes(b -> b.bucket("photos").key("cat")).asUtf8String());
    }

    private static S3Exception assertUnreadable(S3Client client) {
        return assertRefused("AccessDenied", () -> read(client));
    }

    private static String named(Person person) {
        return "{\"AWS\":\"" + person.arn() + "\"}";
    }

    @Test
    void a_user_of_the_owners_account_needs_no_other_permission() {
        Person ana = fixture.person(Fixture.ACCOUNT);
        S3Client other = fixture.user();
        fixture.guard("photos", statement("Allow", named(ana), "s3:GetObject", OBJECTS));
        read(ana.s3());
        assertUnreadable(other);
        assertRefused(
                "AccessDenied",
                () -> ana.s3().deleteObject(b -> b.bucket("photos").key("cat")));
    }

    @Test
    void what_the_policy_denies_no_permission_allows() {
        Person ana = fixture.person(Fixture.ACCOUNT, READ);
        read(ana.s3());
        fixture.guard("photos", statement("Deny", named(ana), "s3:GetObject", OBJECTS));
        String message = assertUnreadable(ana.s3()).awsErrorDetails().errorMessage();
        assertTrue(message.endsWith("with an explicit deny in a resource-based policy"), message);
        fixture.s3.deleteBucketPolicy(b -> b.bucket("photos"));
        read(ana.s3());
    }

    @Test
    void another_account_needs_its_own_permission_as_well() {
        Person able = fixture.person(Fixture.OTHER_ACCOUNT, READ);
        Person unable = fixture.person(Fixture.OTHER_ACCOUNT);
        assertUnreadable(able.s3());
        fixture.guard(
                "photos",
                statement(
                        "Allow",
                        "{\"AWS\":[\"" + able.arn() + "\",\"" + unable.arn() + "\"]}",
                        "s3:GetObject",
                        OBJECTS));
        read(able.s3());
        assertUnreadable(unable.s3());
        assertUnreadable(fixture.stranger());
        fixture.guard("photos", statement("Allow", "{\"AWS\":\"210987654321\"}", "s3:GetObject", OBJECTS));
        read(able.s3());
        read(fixture.stranger());
        assertUnreadable(unable.s3());
        fixture.s3.deleteBucketPolicy(b -> b.bucket("photos"));
        assertUnreadable(able.s3());
    }

    @Test
    void what_is_public_anyone_may_read_and_no_more() {
        S3Client anyone = fixture.anonymous();
        assertUnreadable(anyone);
        fixture.guard("photos", statement("Allow", EVERYONE, "s3:GetObject", OBJECTS));
        read(anyone);
        assertRefused(
                "AccessDenied",
                () -> anyone.getObjectAsBytes(b -> b.bucket("photos").key("none")));
        assertRefused("AccessDenied", () -> anyone.listObjectsV2(b -> b.bucket("photos")));
        assertRefused(
                "InvalidRequest",
                () -> anyone.getObjectAsBytes(b -> b.bucket("photos").key("cat").responseContentType("text/html")));
        fixture.guard(
                "photos",
                statement("Allow", EVERYONE, "s3:GetObject", OBJECTS),
                statement("Allow", EVERYONE, "s3:ListBucket", BUCKET));
        assertRefused(
                "NoSuchKey",
                () -> anyone.getObjectAsBytes(b -> b.bucket("photos").key("none")));
    }

    @Test
    void anyone_may_write_where_all_may_but_not_in_parts_or_as_a_copy() {
        S3Client anyone = fixture.anonymous();
        fixture.guard("photos", statement("Allow", EVERYONE, "s3:*Object", OBJECTS));
        anyone.putObject(b -> b.bucket("photos").key("dog"), RequestBody.fromString("woof"));
        anyone.deleteObject(b -> b.bucket("photos").key("dog"));
        assertRefused(
                "AccessDenied",
                () -> anyone.createMultipartUpload(b -> b.bucket("photos").key("dog")));
        assertRefused(
                "AccessDenied",
                () -> anyone.copyObject(b -> b.sourceBucket("photos")
                        .sourceKey("cat")
                        .destinationBucket("photos")
                        .destinationKey("dog")));
    }

    @Test
    void a_restricted_public_policy_is_for_the_owners_account_alone() {
        Person friend = fixture.person(Fixture.OTHER_ACCOUNT, READ);
        S3Client user = fixture.user();
        String toFriend = statement("Allow", named(friend), "s3:GetObject", OBJECTS);
        fixture.guard("photos", toFriend, statement("Allow", EVERYONE, "s3:GetObject", OBJECTS));
        read(fixture.anonymous());
        fixture.s3.putPublicAccessBlock(
                b -> b.bucket("photos").publicAccessBlockConfiguration(c -> c.restrictPublicBuckets(true)));
        assertUnreadable(fixture.anonymous());
        assertUnreadable(friend.s3());
        read(user);
        fixture.s3.putBucketPolicy(b -> b.bucket("photos").policy(Fixture.policy(toFriend)));
        read(friend.s3());
        assertUnreadable(user);
    }

    @Test
    void conditions_know_how_a_request_was_signed() {
        S3Client user = fixture.user(statement("Allow", "s3:*", "*"));
        fixture.guard("photos", """
                {"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "%s",
                 "Condition": {"StringEquals": {"s3:authType": "REST-HEADER",
                                                "s3:signatureversion": "AWS4-HMAC-SHA256",
                                                "s3:ResourceAccount": "123456789012"},
                               "Null": {"s3:signatureAge": "true", "s3:x-amz-content-sha256": "false"}}}""".formatted(OBJECTS));
        assertUnreadable(user);
        assertUnreadable(fixture.s3);
    }

    @Test
    void a_copy_is_judged_by_where_it_comes_from() {
        fixture.s3.putObject(b -> b.bucket("photos").key("shut/cat"), RequestBody.fromString("meow"));
        fixture.guard("photos", """
                {"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "%s",
                 "Condition": {"StringLike": {"s3:x-amz-copy-source": "photos/shut/*"}}}""".formatted(OBJECTS));
        for (String key : new String[] {"shut/cat", "/shut/cat"}) {
            assertRefused(
                    key.startsWith("/") ? "NoSuchKey" : "AccessDenied",
                    () -> fixture.s3.copyObject(b -> b.sourceBucket("photos")
                            .sourceKey(key)
                            .destinationBucket("photos")
                            .destinationKey("copy")));
        }
        fixture.s3.copyObject(b -> b.sourceBucket("photos")
                .sourceKey("cat")
                .destinationBucket("photos")
                .destinationKey("copy"));
    }

    @Test
    void an_account_may_be_named_by_its_canonical_id_to_allow_and_to_deny() {
        String id = fixture.s3.listBuckets().owner().id();
        String canonical = "{\"CanonicalUser\":\"" + id + "\"}";
        S3Client ana = fixture.user(READ);
        read(ana);
        fixture.guard("photos", statement("Deny", canonical, "s3:GetObject", OBJECTS));
        assertUnreadable(ana);
        fixture.guard("photos", statement("Allow", canonical, "s3:GetObject", OBJECTS));
        read(ana);
        // The account is named, and gives no more than its own policies do.
        assertUnreadable(fixture.user());
    }
}
