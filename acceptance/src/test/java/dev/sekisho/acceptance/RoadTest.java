package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The introductory road of AWS IAM, typed as the introduction has it.
class RoadTest {
    private static final String FIND_POLICY =
            "aws iam list-policies --query \"Policies[?PolicyName==\\`AmazonS3ReadOnlyAccess\\`].Arn\" --output text";
    private static final String REFUSED = "An error occurred (AccessDenied) when calling the ListBuckets operation: "
            + "User: arn:aws:iam::000000000000:user/dev-nemoto is not authorized to perform: s3:ListAllMyBuckets";

    private Sekisho server;
    private Shell shell;

    @BeforeEach
    void a_user_with_an_access_key() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        shell.run("aws iam create-user --user-name dev-nemoto").succeeded();
        Outcome key =
                shell.run("aws iam create-access-key --user-name dev-nemoto").succeeded();
        String typed = key.value("/AccessKey/AccessKeyId") + "\n" + key.value("/AccessKey/SecretAccessKey")
                + "\nap-northeast-1\njson\n";
        shell.run("aws configure --profile dev-nemoto", typed).succeeded();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a_new_user_has_an_id_an_arn_and_a_key_of_aws_shape() {
        Outcome user = shell.run("aws iam get-user --user-name dev-nemoto").succeeded();
        assertEquals("arn:aws:iam::000000000000:user/dev-nemoto", user.value("/User/Arn"));
        assertTrue(user.value("/User/UserId").matches("AIDA[A-Z2-7]{17}"), user::toString);
        assertEquals("/", user.value("/User/Path"));
        Outcome keys =
                shell.run("aws iam list-access-keys --user-name dev-nemoto").succeeded();
        assertTrue(keys.value("/AccessKeyMetadata/0/AccessKeyId").matches("AKIA[A-Z2-7]{16}"), keys::toString);
        assertEquals("Active", keys.value("/AccessKeyMetadata/0/Status"));
    }

    @Test
    void a_user_may_list_buckets_while_the_policy_is_attached_and_not_before_or_after() {
        shell.run("aws s3 ls --profile dev-nemoto").failedWith(REFUSED);

        String arn = shell.run(FIND_POLICY).text();
        assertEquals("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", arn);
        shell.set("POLICY_ARN", arn);
        shell.run("aws iam attach-user-policy --user-name dev-nemoto --policy-arn ${POLICY_ARN}")
                .succeeded();
        shell.run("aws s3 ls --profile dev-nemoto").succeeded();
        shell.run("aws s3 mb s3://photos --profile dev-nemoto")
                .failedWith("An error occurred (AccessDenied) when calling the CreateBucket operation: ");

        shell.run("aws iam detach-user-policy --user-name dev-nemoto --policy-arn ${POLICY_ARN}")
                .succeeded();
        shell.run("aws s3 ls --profile dev-nemoto").failedWith(REFUSED);
    }

    @Test
    void a_group_carries_its_policies_to_its_members() {
        shell.set("POLICY_ARN", shell.run(FIND_POLICY).text());
        shell.run("aws iam create-group --group-name develop").succeeded();
        shell.run("aws iam attach-group-policy --group-name develop --policy-arn ${POLICY_ARN}")
                .succeeded();
        shell.run("aws s3 ls --profile dev-nemoto").failedWith(REFUSED);

        shell.run("aws iam add-user-to-group --group-name develop --user-name dev-nemoto")
                .succeeded();
        shell.run("aws s3 ls --profile dev-nemoto").succeeded();

        shell.run("aws iam remove-user-from-group --group-name develop --user-name dev-nemoto")
                .succeeded();
        shell.run("aws s3 ls --profile dev-nemoto").failedWith(REFUSED);
    }

    @Test
    void roles_wait_for_services_and_an_instance_profile_holds_one() throws IOException {
        trustPolicy("lambda.amazonaws.com");
        Outcome lambda = shell.run("aws iam create-role --role-name devLambdaRole"
                        + " --assume-role-policy-document file://trust-policy.json")
                .succeeded();
        assertEquals("arn:aws:iam::000000000000:role/devLambdaRole", lambda.value("/Role/Arn"));
        assertEquals(
                "lambda.amazonaws.com", lambda.value("/Role/AssumeRolePolicyDocument/Statement/Principal/Service"));
        shell.run("aws iam attach-role-policy --role-name devLambdaRole"
                        + " --policy-arn arn:aws:iam::aws:policy/CloudWatchLogsFullAccess")
                .succeeded();

        trustPolicy("ec2.amazonaws.com");
        shell.run("aws iam create-role --role-name devEc2InstanceRole"
                        + " --assume-role-policy-document file://trust-policy.json")
                .succeeded();
        shell.run("aws iam attach-role-policy --role-name devEc2InstanceRole"
                        + " --policy-arn arn:aws:iam::aws:policy/AmazonS3FullAccess")
                .succeeded();
        shell.run("aws iam create-instance-profile --instance-profile-name devEc2InstanceProfile")
                .succeeded();
        shell.run("aws iam add-role-to-instance-profile --instance-profile-name devEc2InstanceProfile"
                        + " --role-name devEc2InstanceRole")
                .succeeded();

        Outcome profile = shell.run("aws iam get-instance-profile --instance-profile-name devEc2InstanceProfile");
        assertEquals("devEc2InstanceRole", profile.value("/InstanceProfile/Roles/0/RoleName"));
        assertTrue(profile.value("/InstanceProfile/InstanceProfileId").startsWith("AIPA"), profile::toString);
        Outcome attached = shell.run("aws iam list-attached-role-policies --role-name devLambdaRole");
        assertEquals("CloudWatchLogsFullAccess", attached.value("/AttachedPolicies/0/PolicyName"));
        shell.run("aws iam delete-role --role-name devEc2InstanceRole").failedWith("(DeleteConflict)");
    }

    private void trustPolicy(String service) throws IOException {
        Files.writeString(server.checkout().scratch().resolve("trust-policy.json"), """
                {
                  "Version": "2012-10-17",
                  "Statement": {
                    "Effect": "Allow",
                    "Principal": {"Service": "%s"},
                    "Action": "sts:AssumeRole"
                  }
                }
                """.formatted(service));
    }
}
