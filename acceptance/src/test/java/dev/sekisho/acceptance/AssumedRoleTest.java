package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Roles that lend permissions for a while, as the aws CLI uses them.
class AssumedRoleTest {
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

    private Sekisho server;
    private Shell shell;

    @BeforeEach
    void startWithARole() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        shell.run("aws iam create-user --user-name ana").succeeded();
        Outcome key = shell.run("aws iam create-access-key --user-name ana").succeeded();
        String typed = key.value("/AccessKey/AccessKeyId") + "\n" + key.value("/AccessKey/SecretAccessKey")
                + "\nap-northeast-1\njson\n";
        shell.run("aws configure --profile ana", typed).succeeded();
        shell.run("aws iam create-role --role-name reader --assume-role-policy-document "
                        + trusting("\"arn:aws:iam::000000000000:user/ana\""))
                .succeeded();
        shell.run("aws iam attach-role-policy --role-name reader --policy-arn " + READ_ONLY)
                .succeeded();
        shell.run("aws configure set profile.reader.role_arn arn:aws:iam::000000000000:role/reader")
                .succeeded();
        shell.run("aws configure set profile.reader.source_profile ana").succeeded();
        shell.run("aws configure set profile.reader.role_session_name morning").succeeded();
        shell.run("aws configure set profile.reader.region ap-northeast-1").succeeded();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a_profile_with_a_role_reads_where_its_user_may_do_nothing() {
        shell.run("aws s3 mb s3://photos && echo cat > cat.txt && aws s3 cp cat.txt s3://photos/")
                .succeeded();

        shell.run("aws s3 ls --profile ana").failedWith("(AccessDenied) when calling the ListBuckets operation");
        assertEquals(
                "arn:aws:sts::000000000000:assumed-role/reader/morning",
                shell.run("aws sts get-caller-identity --profile reader").value("/Arn"));
        shell.run("aws s3 ls --profile reader").succeeded();
        shell.run("aws s3 cp s3://photos/cat.txt copy.txt --profile reader && cmp cat.txt copy.txt")
                .succeeded();
        shell.run("aws s3 cp cat.txt s3://photos/dog.txt --profile reader")
                .failedWith("User: arn:aws:sts::000000000000:assumed-role/reader/morning is not authorized to perform: "
                        + "s3:PutObject on resource: \"arn:aws:s3:::photos/dog.txt\" because no identity-based policy "
                        + "allows the s3:PutObject action");
        String url = shell.run("aws configure set profile.reader.s3.signature_version s3v4 && "
                        + "aws s3 presign s3://photos/cat.txt --profile reader")
                .text();
        assertEquals("cat", shell.run("curl -sf '" + url + "'").text());

        shell.run("aws iam detach-role-policy --role-name reader --policy-arn " + READ_ONLY)
                .succeeded();
        shell.run("aws s3 ls --profile reader").failedWith("(AccessDenied) when calling the ListBuckets operation");
        String why = server.checkout().sekisho("why", "--lang", "en").text();
        assertTrue(why.contains("assumed-role/reader/morning may not do s3:ListAllMyBuckets"), why);
    }

    @Test
    void whom_a_role_does_not_trust_is_told_so_and_nothing_else() {
        shell.run("aws iam create-role --role-name worker --assume-role-policy-document "
                        + "'{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                        + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}}}'")
                .succeeded();

        shell.run("aws sts assume-role --role-arn arn:aws:iam::000000000000:role/worker --role-session-name night "
                        + "--profile ana")
                .failedWith("An error occurred (AccessDenied) when calling the AssumeRole operation: "
                        + "User: arn:aws:iam::000000000000:user/ana is not authorized to perform: sts:AssumeRole "
                        + "on resource: arn:aws:iam::000000000000:role/worker");
        shell.run("aws sts assume-role --role-arn arn:aws:iam::000000000000:role/reader --role-session-name night")
                .failedWith("Roles may not be assumed by root accounts.");
    }

    @Test
    void a_federated_user_reads_what_its_policy_and_its_user_s_both_allow() {
        shell.run("aws s3 mb s3://photos").succeeded();
        shell.run("aws iam attach-user-policy --user-name ana --policy-arn " + READ_ONLY)
                .succeeded();
        shell.run("aws iam put-user-policy --user-name ana --policy-name lend --policy-document "
                        + "'{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                        + "\"Action\":\"sts:GetFederationToken\",\"Resource\":\"*\"}}'")
                .succeeded();
        Outcome lent = shell.run("aws sts get-federation-token --name fay --profile ana --policy "
                        + "'{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                        + "\"Action\":[\"s3:ListBucket\",\"s3:PutObject\"],\"Resource\":\"*\"}}'")
                .succeeded();
        String as = "AWS_ACCESS_KEY_ID=" + lent.value("/Credentials/AccessKeyId") + " AWS_SECRET_ACCESS_KEY="
                + lent.value("/Credentials/SecretAccessKey") + " AWS_SESSION_TOKEN="
                + lent.value("/Credentials/SessionToken") + " ";

        shell.run("echo cat > cat.txt").succeeded();
        shell.run("export " + as + "; aws s3 ls s3://photos").succeeded();
        shell.run("export " + as + "; aws s3 ls")
                .failedWith("because no session policy allows the s3:ListAllMyBuckets action");
        shell.run("export " + as + "; aws s3 cp cat.txt s3://photos/").failedWith("AccessDenied");
        Outcome nobody = shell.run("export " + as + "; aws iam list-users");
        assertTrue(nobody.err().contains("InvalidClientTokenId"), nobody::toString);
    }

    private static String trusting(String principal) {
        return "'{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                + "\"Principal\":{\"AWS\":" + principal + "}}}'";
    }
}
