package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.InstanceProfile;

class InstanceProfilesTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @BeforeEach
    void create() {
        iam.createRole(r -> r.roleName("r").path("/org/").assumeRolePolicyDocument(RunningIam.TRUST_EC2));
    }

    @Test
    void an_instance_profile_is_created_and_found() {
        InstanceProfile made = iam.createInstanceProfile(
                        r -> r.instanceProfileName("Web").path("/org/"))
                .instanceProfile();
        assertEquals(arn("instance-profile/org/Web"), made.arn());
        assertTrue(made.instanceProfileId().startsWith("AIPA"), made::instanceProfileId);
        assertEquals(List.of(), made.roles());
        assertEquals(
                made, iam.getInstanceProfile(r -> r.instanceProfileName("WEB")).instanceProfile());
        assertEquals(
                "Instance Profile web already exists.",
                refused(
                        "EntityAlreadyExists",
                        409,
                        () -> iam.createInstanceProfile(r -> r.instanceProfileName("web"))));
    }

    @Test
    void an_instance_profile_holds_one_role() {
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        iam.addRoleToInstanceProfile(r -> r.instanceProfileName("i").roleName("R"));
        assertEquals(
                arn("role/org/r"),
                iam.getInstanceProfile(r -> r.instanceProfileName("i"))
                        .instanceProfile()
                        .roles()
                        .getFirst()
                        .arn());
        assertEquals(
                "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1",
                refused(
                        "LimitExceeded",
                        409,
                        () -> iam.addRoleToInstanceProfile(
                                r -> r.instanceProfileName("i").roleName("r"))));
        assertEquals(
                "Cannot delete entity, must remove roles from instance profile first.",
                refused("DeleteConflict", 409, () -> iam.deleteInstanceProfile(r -> r.instanceProfileName("i"))));
        iam.removeRoleFromInstanceProfile(r -> r.instanceProfileName("i").roleName("r"));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.removeRoleFromInstanceProfile(
                        r -> r.instanceProfileName("i").roleName("r")));
        iam.deleteInstanceProfile(r -> r.instanceProfileName("i"));
        refused("NoSuchEntity", 404, () -> iam.getInstanceProfile(r -> r.instanceProfileName("i")));
    }

    @Test
    void what_does_not_exist_is_not_found() {
        refused("NoSuchEntity", 404, () -> iam.deleteInstanceProfile(r -> r.instanceProfileName("i")));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.addRoleToInstanceProfile(
                        r -> r.instanceProfileName("i").roleName("r")));
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.addRoleToInstanceProfile(
                        r -> r.instanceProfileName("i").roleName("nobody")));
    }

    @Test
    void instance_profiles_are_listed_all_and_by_role_in_parts() {
        for (String name : List.of("a", "b", "c")) {
            iam.createInstanceProfile(r -> r.instanceProfileName(name));
        }
        for (String name : List.of("a", "c")) {
            iam.addRoleToInstanceProfile(r -> r.instanceProfileName(name).roleName("r"));
        }
        assertEquals(
                List.of("a", "b", "c"),
                iam.listInstanceProfilesPaginator(r -> r.maxItems(1)).instanceProfiles().stream()
                        .map(InstanceProfile::instanceProfileName)
                        .toList());
        assertEquals(
                List.of("a", "c"),
                iam.listInstanceProfilesForRolePaginator(r -> r.roleName("r").maxItems(1)).instanceProfiles().stream()
                        .map(InstanceProfile::instanceProfileName)
                        .toList());
    }

    @Test
    void adding_a_role_needs_permission_to_pass_it_to_ec2() {
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        IamClient x = server.allowed("x", "iam:AddRoleToInstanceProfile", arn("instance-profile/*"));
        String message = refused(
                "AccessDenied",
                403,
                () -> x.addRoleToInstanceProfile(r -> r.instanceProfileName("i").roleName("r")));
        assertTrue(message.contains("iam:PassRole on resource: " + arn("role/org/r")), message);
        iam.putUserPolicy(r -> r.userName("x").policyName("pass").policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole",
                  "Resource":"%s","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}]}""".formatted(arn("role/org/*"))));
        x.addRoleToInstanceProfile(r -> r.instanceProfileName("i").roleName("r"));
    }
}
