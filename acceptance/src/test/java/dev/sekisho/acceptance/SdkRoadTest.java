package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The road with the AWS SDK for Java, which finds virtual-host buckets and signs its uploads in chunks.
class SdkRoadTest {
    private static final String READ_ONE_PREFIX = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::sdk-road/${aws:username}/*"},
              {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::sdk-road",
               "Condition": {"StringLike": {"s3:prefix": "${aws:username}/*"}}}
            ]}""";

    private static Sekisho server;
    private static Sdk root;

    @BeforeAll
    static void start() {
        server = Sekisho.start();
        root = Sdk.root(server);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void all_of_aws_policies_are_listed_page_by_page() {
        try (IamClient iam = root.iam()) {
            var names = new HashSet<String>();
            for (Policy policy : iam.listPoliciesPaginator().policies()) {
                assertTrue(names.add(policy.policyName()), policy.policyName());
                assertTrue(policy.policyId().matches("ANPA[A-Z2-7]{17}"), policy.policyId());
            }
            assertEquals(1594, names.size());
        }
    }

    @Test
    void a_user_reads_below_the_own_prefix_and_nowhere_else() {
        try (IamClient iam = root.iam();
                var s3 = root.s3()) {
            s3.createBucket(bucket -> bucket.bucket("sdk-road"));
            s3.putObject(object -> object.bucket("sdk-road").key("ana/note"), RequestBody.fromString("hello"));
            s3.putObject(object -> object.bucket("sdk-road").key("bob/note"), RequestBody.fromString("secret"));
            Sdk ana = user(iam, "ana");
            iam.putUserPolicy(policy -> policy.userName("ana").policyName("own").policyDocument(READ_ONE_PREFIX));

            try (var own = ana.s3()) {
                assertEquals(
                        "hello",
                        own.getObjectAsBytes(get -> get.bucket("sdk-road").key("ana/note"))
                                .asUtf8String());
                assertEquals(
                        1,
                        own.listObjectsV2(list -> list.bucket("sdk-road").prefix("ana/"))
                                .keyCount());
                assertDenied(
                        () -> own.getObjectAsBytes(get -> get.bucket("sdk-road").key("bob/note")));
                assertDenied(() -> own.listObjectsV2(list -> list.bucket("sdk-road")));
                assertDenied(
                        () -> own.listObjectsV2(list -> list.bucket("sdk-road").prefix("bob/")));
                assertDenied(() ->
                        own.deleteObject(delete -> delete.bucket("sdk-road").key("ana/note")));
            }
        }
    }

    @Test
    void an_inactive_key_opens_nothing() {
        try (IamClient iam = root.iam()) {
            Sdk user = user(iam, "inactive");
            try (var sts = user.sts()) {
                assertEquals(
                        "arn:aws:iam::000000000000:user/inactive",
                        sts.getCallerIdentity().arn());
                String id = iam.listAccessKeys(list -> list.userName("inactive"))
                        .accessKeyMetadata()
                        .getFirst()
                        .accessKeyId();
                iam.updateAccessKey(
                        update -> update.userName("inactive").accessKeyId(id).status(StatusType.INACTIVE));
                var refused = assertThrows(
                        software.amazon.awssdk.services.sts.model.StsException.class, sts::getCallerIdentity);
                assertEquals("InvalidClientTokenId", refused.awsErrorDetails().errorCode());
            }
        }
    }

    @Test
    void names_are_unique_whatever_their_case() {
        try (IamClient iam = root.iam()) {
            iam.createUser(user -> user.userName("Carla"));
            assertThrows(EntityAlreadyExistsException.class, () -> iam.createUser(user -> user.userName("CARLA")));
        }
    }

    @Test
    void a_policy_that_is_no_policy_is_refused_and_not_kept() {
        try (IamClient iam = root.iam()) {
            iam.createUser(user -> user.userName("dora"));
            for (String document : BadDocuments.all()) {
                var refused = assertThrows(
                        IamException.class,
                        () -> iam.putUserPolicy(policy ->
                                policy.userName("dora").policyName("bad").policyDocument(document)),
                        () -> document.substring(0, Math.min(200, document.length())));
                assertTrue(refused.statusCode() >= 400 && refused.statusCode() < 500, refused::toString);
            }
            assertTrue(iam.listUserPolicies(list -> list.userName("dora"))
                    .policyNames()
                    .isEmpty());
        }
    }

    private static Sdk user(IamClient iam, String name) {
        iam.createUser(user -> user.userName(name));
        AccessKey key = iam.createAccessKey(create -> create.userName(name)).accessKey();
        return Sdk.of(server, key.accessKeyId(), key.secretAccessKey());
    }

    private static void assertDenied(Runnable call) {
        S3Exception denied = assertThrows(S3Exception.class, call::run);
        assertEquals(403, denied.statusCode(), denied::toString);
        assertEquals("AccessDenied", denied.awsErrorDetails().errorCode(), denied::toString);
    }
}
