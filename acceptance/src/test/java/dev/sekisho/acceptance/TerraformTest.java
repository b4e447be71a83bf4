package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

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
