package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/// A program that works as a role for longer than a session lasts, with the AWS SDK for Java.
class SdkSessionTest {

    @Test
    void the_sdk_gets_a_new_session_when_the_old_one_nears_its_end() {
        try (Sekisho server = Sekisho.start();
                IamClient iam = Sdk.root(server).iam()) {
            iam.createUser(user -> user.userName("ana"));
            iam.createRole(role -> role.roleName("builder").assumeRolePolicyDocument("""
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                     "Principal": {"AWS": "arn:aws:iam::000000000000:user/ana"}}}"""));
            iam.attachRolePolicy(
                    role -> role.roleName("builder").policyArn("arn:aws:iam::aws:policy/AmazonS3FullAccess"));
            var key = iam.createAccessKey(user -> user.userName("ana")).accessKey();

            try (StsClient sts = Sdk.of(server, key.accessKeyId(), key.secretAccessKey())
                            .sts();
                    StsAssumeRoleCredentialsProvider sessions = StsAssumeRoleCredentialsProvider.builder()
                            .stsClient(sts)
                            .refreshRequest(session -> session.roleArn("arn:aws:iam::000000000000:role/builder")
                                    .roleSessionName("night")
                                    .durationSeconds(900))
                            // Each of them is near its end from its beginning on.
                            .staleTime(Duration.ofMinutes(20))
                            .prefetchTime(Duration.ofMinutes(30))
                            .build();
                    S3Client s3 = new Sdk(server.endpoint(), sessions).s3()) {
                AwsCredentials first = sessions.resolveCredentials();
                s3.createBucket(bucket -> bucket.bucket("nightly"));
                AwsCredentials later = sessions.resolveCredentials();

                assertNotEquals(first.accessKeyId(), later.accessKeyId());
                Duration left =
                        Duration.between(Instant.now(), later.expirationTime().orElseThrow());
                assertTrue(left.compareTo(Duration.ofMinutes(15)) <= 0, left::toString);
                assertEquals(1, s3.listBuckets().buckets().size());
            }
        }
    }
}
