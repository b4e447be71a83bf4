package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.s3.S3Client;

/// Terraform with the AWS provider, where these are installed.
class TerraformTest {

    @Test
    void what_terraform_makes_is_there_and_changes_and_goes() throws IOException {
        try (Sekisho server = Sekisho.start();
                IamClient iam = Sdk.root(server).iam()) {
            Terraform terraform = Terraform.init(server, "/terraform/iam.tf");
            terraform.apply();
            assertEquals(0, terraform.plan().status(), "nothing is left to change");
            assertEquals("000000000000", terraform.output("account"));
            String key = terraform.output("access_key_id");
            String policy = terraform.output("policy_arn");
            try (IamClient developer =
                    Sdk.of(server, key, terraform.output("secret_access_key")).iam()) {
                assertEquals(
                        "dev-nemoto", developer.listUsers().users().getFirst().userName());
            }

            assertEquals("limit", boundaryOf(iam, "dev-nemoto"));
            assertEquals("develop", tagOf(iam, policy));

            terraform.variable("boundary", "wide").variable("team", "sales").apply();
            assertEquals(0, terraform.plan().status(), "nothing is left to change");
            assertEquals("wide", boundaryOf(iam, "dev-nemoto"));
            assertEquals("sales", tagOf(iam, policy));

            terraform.variable("boundary", "");
            terraform.variable("user_name", "dev-sato").variable("actions", "[\"iam:ListUsers\", \"iam:ListRoles\"]");
            terraform.apply();
            assertEquals(0, terraform.plan().status(), "nothing is left to change");
            assertEquals(
                    "/team/", iam.getUser(r -> r.userName("dev-sato")).user().path());
            assertNull(iam.getUser(r -> r.userName("dev-sato")).user().permissionsBoundary());
            List<PolicyVersion> versions =
                    iam.listPolicyVersions(r -> r.policyArn(policy)).versions();
            assertEquals(
                    List.of("v2", "v1"),
                    versions.stream().map(PolicyVersion::versionId).toList());
            assertTrue(versions.getFirst().isDefaultVersion());

            iam.createAccessKey(r -> r.userName("dev-sato"));
            terraform.destroy();
            assertEquals(List.of(), iam.listUsers().users());
            assertEquals(List.of(), iam.listGroups().groups());
            assertEquals(List.of(), iam.listRoles().roles());
            assertEquals(List.of(), iam.listInstanceProfiles().instanceProfiles());
            assertEquals(
                    List.of(),
                    iam.listPolicies(r -> r.scope(PolicyScopeType.LOCAL)).policies());
        }
    }

    @Test
    void a_user_lets_terraform_work_as_a_role() throws IOException {
        try (Sekisho server = Sekisho.start();
                IamClient iam = Sdk.root(server).iam();
                S3Client s3 = Sdk.root(server).s3()) {
            iam.createUser(user -> user.userName("ana"));
            iam.createRole(role -> role.roleName("deployer").assumeRolePolicyDocument("""
                    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                     "Principal": {"AWS": "arn:aws:iam::000000000000:user/ana"}}}"""));
            iam.attachRolePolicy(
                    role -> role.roleName("deployer").policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
            AccessKey key = iam.createAccessKey(user -> user.userName("ana")).accessKey();
            Shell ana = server.shell().with(key.accessKeyId(), key.secretAccessKey(), "");
            Terraform terraform = Terraform.init(server, ana, "/terraform/federation.tf");
            terraform.variable("role_arn", "arn:aws:iam::000000000000:role/deployer");
            terraform.variable("metadata", new SamlIdp("https://idp.example.com/saml", SelfSigned.make()).metadata());

            terraform.apply();
            assertEquals(0, terraform.plan().status(), "nothing is left to change");
            assertEquals("photos", s3.listBuckets().buckets().getFirst().name());
            assertEquals("arn:aws:sts::000000000000:assumed-role/deployer/terraform", terraform.output("who"));
            assertEquals(32, terraform.output("seed").length());

            terraform.variable("team", "sales").apply();
            assertEquals(0, terraform.plan().status(), "nothing is left to change");

            terraform.destroy();
            assertEquals(List.of(), iam.listOpenIDConnectProviders().openIDConnectProviderList());
            assertEquals(List.of(), iam.listSAMLProviders().samlProviderList());
            assertEquals(List.of(), iam.listVirtualMFADevices().virtualMFADevices());
            assertEquals(List.of(), s3.listBuckets().buckets());
        }
    }

    /// The name of the policy that limits a user.
    private static String boundaryOf(IamClient iam, String user) {
        String arn =
                iam.getUser(r -> r.userName(user)).user().permissionsBoundary().permissionsBoundaryArn();
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String tagOf(IamClient iam, String policy) {
        return iam.listPolicyTags(r -> r.policyArn(policy)).tags().getFirst().value();
    }
}
