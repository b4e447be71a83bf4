package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A user lets commands run as a role, by `./sekisho run` and by a profile.
class RunAsRoleTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/builder";
    private static final String SESSION = "arn:aws:sts::000000000000:assumed-role/builder/";
    private static final String WHO = "aws sts get-caller-identity --query Arn --output text";

    private Sekisho server;
    private Shell shell;

    @BeforeEach
    void a_user_whom_a_role_trusts() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        shell.set("SEKISHO", server.checkout().launcher().toString());
        shell.run("aws iam create-user --user-name ana").succeeded();
        shell.run("aws iam create-role --role-name builder --assume-role-policy-document '"
                        + policy("\"Principal\":{\"AWS\":\"arn:aws:iam::000000000000:user/ana\"},"
                                + "\"Action\":\"sts:AssumeRole\"")
                        + "'")
                .succeeded();
        shell.run("aws iam put-role-policy --role-name builder --policy-name own --policy-document '"
                        + policy("\"Action\":\"s3:*\",\"Resource\":\"*\"") + "'")
                .succeeded();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a_command_runs_as_the_role_and_no_further_than_the_session_policy_lets_it() throws IOException {
        Path policy = server.checkout().scratch().resolve("read.json");
        Files.writeString(policy, policy("\"Action\":\"s3:List*\",\"Resource\":\"*\""));
        beAna();

        String run = "\"$SEKISHO\" run --role " + ROLE;
        assertEquals(SESSION + "sekisho", shell.run(run + " -- " + WHO).text());
        shell.run(run + " -- aws s3 mb s3://photos").succeeded();
        shell.run(run + " --policy read.json aws s3 ls").succeeded();
        shell.run(run + " --policy read.json -- aws s3 mb s3://more").failedWith("AccessDenied");
        assertEquals(7, shell.run(run + " -- sh -c 'exit 7'").status());
    }

    @Test
    void a_profile_gets_credentials_whenever_it_needs_some() {
        beAna();
        // What runs the process keeps the environment, in which the user's keys are.
        shell.run("aws configure set credential_process '\"" + server.checkout().launcher() + "\" credentials --role "
                        + ROLE + " --session night' --profile builder")
                .succeeded();

        assertEquals(SESSION + "night", shell.run(WHO + " --profile builder").text());
        shell.run("aws s3 mb s3://photos --profile builder && aws s3 ls --profile builder")
                .succeeded();
    }

    @Test
    void the_root_user_is_told_that_it_assumes_no_roles() {
        shell.run("\"$SEKISHO\" run --role " + ROLE + " -- " + WHO).failedWith("The root user assumes no roles");
    }

    private void beAna() {
        Outcome key = shell.run("aws iam create-access-key --user-name ana").succeeded();
        shell.set("AWS_ACCESS_KEY_ID", key.value("/AccessKey/AccessKeyId"));
        shell.set("AWS_SECRET_ACCESS_KEY", key.value("/AccessKey/SecretAccessKey"));
    }

    private static String policy(String statement) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"," + statement + "}]}";
    }
}
