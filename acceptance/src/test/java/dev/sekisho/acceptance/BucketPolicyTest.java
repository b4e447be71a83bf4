package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `aws s3api put-bucket-policy` and what comes of it, for users and for those who show no credentials.
class BucketPolicyTest {
    private static Sekisho server;
    private static Shell shell;
    private static Path scratch;

    @BeforeAll
    static void start() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        scratch = server.checkout().scratch();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static void make(String bucket) {
        shell.run("aws s3 mb s3://" + bucket).succeeded();
        shell.run("aws s3 cp - s3://" + bucket + "/note", "hello").succeeded();
    }

    private static Outcome put(String bucket, String statement) throws IOException {
        Files.writeString(
                scratch.resolve("policy.json"), "{\"Version\": \"2012-10-17\", \"Statement\": " + statement + "}");
        return shell.run("aws s3api put-bucket-policy --bucket " + bucket + " --policy file://policy.json");
    }

    private static int status(String path) {
        return Http.get(server.endpoint().resolve(path).toString()).statusCode();
    }

    @Test
    void what_is_public_is_read_without_credentials_once_the_block_is_gone() throws IOException {
        make("open");
        String all = """
                {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::open/*"}""";
        put("open", all).failedWith("BlockPublicPolicy setting in S3 Block Public Access");
        assertEquals(403, status("/open/note"));

        shell.run("aws s3api delete-public-access-block --bucket open").succeeded();
        put("open", all).succeeded();
        assertEquals(
                "hello",
                Http.get(server.endpoint().resolve("/open/note").toString()).body());
        assertEquals(403, status("/open/none"));
        assertEquals(403, status("/open"));
        assertEquals(
                "True",
                shell.run(
                                "aws s3api get-bucket-policy-status --bucket open --query PolicyStatus.IsPublic --output text")
                        .text());

        shell.run("aws s3api put-public-access-block --bucket open"
                        + " --public-access-block-configuration RestrictPublicBuckets=true")
                .succeeded();
        assertEquals(403, status("/open/note"));
        shell.run("aws s3api delete-bucket-policy --bucket open").succeeded();
        shell.run("aws s3api get-bucket-policy --bucket open").failedWith("(NoSuchBucketPolicy)");
    }

    @Test
    void a_policy_opens_a_bucket_to_one_user_and_shuts_it_to_all() throws IOException {
        make("shared");
        shell.run("aws iam create-user --user-name ana").succeeded();
        Outcome key = shell.run("aws iam create-access-key --user-name ana").succeeded();
        String typed = key.value("/AccessKey/AccessKeyId") + "\n" + key.value("/AccessKey/SecretAccessKey")
                + "\nus-east-1\njson\n";
        shell.run("aws configure --profile ana", typed).succeeded();
        String account = shell.run("aws sts get-caller-identity --query Account --output text")
                .text();

        shell.run("aws s3 cp s3://shared/note - --profile ana").failedWith("(403)");
        put("shared", """
                {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:user/ana"}, "Action": "s3:GetObject",
                 "Resource": "arn:aws:s3:::shared/*"}""".formatted(account)).succeeded();
        assertEquals(
                "hello", shell.run("aws s3 cp s3://shared/note - --profile ana").text());
        String shown = shell.run("aws s3api get-bucket-policy --bucket shared --query Policy --output text")
                .text();
        assertTrue(shown.contains("arn:aws:iam::" + account + ":user/ana"), shown);

        put("shared", """
                {"Effect": "Deny", "Principal": "*", "Action": "s3:*",
                 "Resource": ["arn:aws:s3:::shared", "arn:aws:s3:::shared/*"]}""").succeeded();
        shell.run("aws s3 ls s3://shared").failedWith("(AccessDenied)");
        shell.run("aws s3api delete-bucket-policy --bucket shared").succeeded();
        shell.run("aws s3 ls s3://shared").succeeded();
    }

    @Test
    void a_namesake_of_a_deleted_user_gains_nothing() throws IOException {
        make("kept");
        String account = shell.run("aws sts get-caller-identity --query Account --output text")
                .text();
        String named = """
                {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:user/bob"}, "Action": "s3:GetObject",
                 "Resource": "arn:aws:s3:::kept/*"}""".formatted(account);
        put("kept", named)
                .failedWith("(MalformedPolicy) when calling the PutBucketPolicy operation: Invalid principal");

        String id = shell.run("aws iam create-user --user-name bob --query User.UserId --output text")
                .text();
        put("kept", named).succeeded();
        shell.run("aws iam delete-user --user-name bob").succeeded();
        shell.run("aws iam create-user --user-name bob").succeeded();
        String shown = shell.run("aws s3api get-bucket-policy --bucket kept --query Policy --output text")
                .text();
        assertTrue(shown.contains("\"" + id + "\""), shown);
    }

    @Test
    void a_policy_about_another_bucket_is_malformed() throws IOException {
        make("mine");
        put("mine", """
                {"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::other/*"}""")
                .failedWith(
                        "(MalformedPolicy) when calling the PutBucketPolicy operation: Policy has invalid resource");
    }
}
