package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Permissions boundaries, and trust in users, as the aws CLI shows them.
class BoundaryTest {
    private static final String ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

    private Sekisho server;
    private Shell shell;

    @BeforeEach
    void start() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void an_administrator_with_a_boundary_may_do_no_more_than_that() {
        Outcome user = shell.run("aws iam create-user --user-name ana --permissions-boundary " + READ_ONLY)
                .succeeded();
        assertEquals(READ_ONLY, user.value("/User/PermissionsBoundary/PermissionsBoundaryArn"));
        assertEquals("Policy", user.value("/User/PermissionsBoundary/PermissionsBoundaryType"));
        shell.run("aws iam attach-user-policy --user-name ana --policy-arn " + ADMIN)
                .succeeded();
        Outcome key = shell.run("aws iam create-access-key --user-name ana").succeeded();
        String typed = key.value("/AccessKey/AccessKeyId") + "\n" + key.value("/AccessKey/SecretAccessKey")
                + "\nap-northeast-1\njson\n";
        shell.run("aws configure --profile ana", typed).succeeded();

        shell.run("aws s3 ls --profile ana").succeeded();
        shell.run("aws iam list-users --profile ana")
                .failedWith("An error occurred (AccessDenied) when calling the ListUsers operation: "
                        + "User: arn:aws:iam::000000000000:user/ana is not authorized to perform: iam:ListUsers "
                        + "on resource: arn:aws:iam::000000000000:user/ "
                        + "because no permissions boundary allows the iam:ListUsers action");
        shell.run("aws s3 mb s3://photos --profile ana").failedWith("because no permissions boundary allows");

        shell.run("aws iam delete-user-permissions-boundary --user-name ana").succeeded();
        shell.run("aws iam list-users --profile ana").succeeded();
    }

    @Test
    void the_root_user_has_neither_name_nor_path() {
        Outcome root = shell.run("aws iam get-user").succeeded();
        assertEquals("arn:aws:iam::000000000000:root", root.value("/User/Arn"));
        assertEquals("000000000000", root.value("/User/UserId"));
        assertEquals(3, root.json().at("/User").size(), root::toString);
    }

    @Test
    void a_trust_policy_names_who_exists_and_forgets_nobody() throws Exception {
        Files.writeString(server.checkout().scratch().resolve("trust.json"), """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                 "Principal": {"AWS": "arn:aws:iam::000000000000:user/ana"}}}
                """);
        String create = "aws iam create-role --role-name r --assume-role-policy-document file://trust.json";
        shell.run(create)
                .failedWith("An error occurred (MalformedPolicyDocument) when calling the CreateRole operation: "
                        + "Invalid principal in policy: \"AWS\":\"arn:aws:iam::000000000000:user/ana\"");
        String id = shell.run("aws iam create-user --user-name ana").value("/User/UserId");
        String principal = "/Role/AssumeRolePolicyDocument/Statement/Principal/AWS";
        assertEquals("arn:aws:iam::000000000000:user/ana", shell.run(create).value(principal));
        shell.run("aws iam delete-user --user-name ana").succeeded();
        shell.run("aws iam create-user --user-name ana").succeeded();
        assertEquals(id, shell.run("aws iam get-role --role-name r").value(principal));
    }
}
