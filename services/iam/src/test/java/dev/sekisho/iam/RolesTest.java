package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;

class RolesTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_role_is_created_and_shown_with_its_trust_policy_encoded() {
        Role made = iam.createRole(r -> r.roleName("App")
                        .path("/org/")
                        .description("Runs.")
                        .assumeRolePolicyDocument(RunningIam.TRUST_EC2)
                        .tags(tag("a", "b")))
                .role();
        assertEquals(arn("role/org/App"), made.arn());
        assertTrue(made.roleId().startsWith("AROA"), made::roleId);
        assertEquals(3600, made.maxSessionDuration());
        assertEquals("Runs.", made.description());
        assertTrue(made.assumeRolePolicyDocument().startsWith("%7B%22Version%22"), made::assumeRolePolicyDocument);
        assertEquals(RunningIam.TRUST_EC2, decoded(made));
        Role shown = iam.getRole(r -> r.roleName("APP")).role();
        assertEquals(RoleLastUsed.builder().build(), shown.roleLastUsed());
        assertEquals(made, shown.toBuilder().roleLastUsed((RoleLastUsed) null).build());
        refused("EntityAlreadyExists", 409, () -> create("APP"));
    }

    @Test
    void a_trust_policy_that_cannot_be_read_is_refused() {
        refused(
                "MalformedPolicyDocument",
                400,
                () -> iam.createRole(r -> r.roleName("r").assumeRolePolicyDocument("{}")));
        create("r");
        refused(
                "MalformedPolicyDocument",
                400,
                () -> iam.updateAssumeRolePolicy(r -> r.roleName("r").policyDocument(allow("s3:*", "*"))));
    }

    @Test
    void the_path_of_service_linked_roles_is_awss() {
        assertEquals(
                "Path prefix '/aws-service-role/' can only be used for AWS Service linked Roles",
                refused(
                        "InvalidInput",
                        400,
                        () -> iam.createRole(r -> r.roleName("r")
                                .path("/aws-service-role/ecs.amazonaws.com/")
                                .assumeRolePolicyDocument(RunningIam.TRUST_EC2))));
    }

    @Test
    void a_trust_policy_names_users_and_roles_that_exist() {
        iam.createUser(r -> r.userName("ana"));
        create("r");
        String trust = trust(arn("user/ana"));
        iam.updateAssumeRolePolicy(r -> r.roleName("r").policyDocument(trust));
        assertEquals(trust, decoded(iam.getRole(r -> r.roleName("r")).role()));
        assertEquals(trust, decoded(iam.listRoles().roles().getFirst()));
        assertEquals(
                "Invalid principal in policy: \"AWS\":\"" + arn("user/bob") + "\"",
                refused(
                        "MalformedPolicyDocument",
                        400,
                        () -> iam.createRole(r -> r.roleName("s").assumeRolePolicyDocument(trust(arn("user/bob"))))));
        refused("NoSuchEntity", 404, () -> iam.getRole(r -> r.roleName("s")));
        refused(
                "MalformedPolicyDocument",
                400,
                () -> iam.updateAssumeRolePolicy(
                        r -> r.roleName("r").policyDocument(trust("arn:aws:iam::999999999999:root"))));
    }

    @Test
    void a_trust_policy_shows_the_id_of_a_deleted_user_and_the_new_name_of_a_renamed_one() {
        String id = iam.createUser(r -> r.userName("ana")).user().userId();
        String trust = trust(arn("user/ana"));
        Role made = iam.createRole(r -> r.roleName("r").assumeRolePolicyDocument(trust))
                .role();
        assertEquals(trust, decoded(made));
        iam.updateUser(r -> r.userName("ana").newUserName("berta").newPath("/team/"));
        assertEquals(
                trust(arn("user/team/berta")),
                decoded(iam.getRole(r -> r.roleName("r")).role()));
        iam.deleteUser(r -> r.userName("berta"));
        iam.createUser(r -> r.userName("berta").path("/team/"));
        assertEquals(trust(id), decoded(iam.getRole(r -> r.roleName("r")).role()));
    }

    @Test
    void sessions_last_one_to_twelve_hours() {
        refused(
                "ValidationError",
                400,
                () -> iam.createRole(r -> r.roleName("r")
                        .assumeRolePolicyDocument(RunningIam.TRUST_EC2)
                        .maxSessionDuration(60)));
        create("r");
        iam.updateRole(r -> r.roleName("r").maxSessionDuration(43_200).description("Long."));
        assertEquals(43_200, iam.getRole(r -> r.roleName("r")).role().maxSessionDuration());
        iam.updateRole(r -> r.roleName("r"));
        Role after = iam.getRole(r -> r.roleName("r")).role();
        assertEquals(3_600, after.maxSessionDuration());
        assertEquals("Long.", after.description());
    }

    @Test
    void a_description_and_a_trust_policy_are_replaced() {
        create("r");
        assertEquals(
                "New.",
                iam.updateRoleDescription(r -> r.roleName("r").description("New."))
                        .role()
                        .description());
        String trust = RunningIam.TRUST_EC2.replace("ec2.amazonaws.com", "lambda.amazonaws.com");
        iam.updateAssumeRolePolicy(r -> r.roleName("r").policyDocument(trust));
        assertEquals(trust, decoded(iam.getRole(r -> r.roleName("r")).role()));
    }

    @Test
    void a_role_that_does_not_exist_is_not_found() {
        assertEquals(
                "The role with name r cannot be found.",
                refused("NoSuchEntity", 404, () -> iam.getRole(r -> r.roleName("r"))));
        refused("NoSuchEntity", 404, () -> iam.updateRole(r -> r.roleName("r")));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.updateRoleDescription(r -> r.roleName("r").description("d")));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.updateAssumeRolePolicy(r -> r.roleName("r").policyDocument(RunningIam.TRUST_EC2)));
        refused("NoSuchEntity", 404, () -> iam.deleteRole(r -> r.roleName("r")));
        refused("NoSuchEntity", 404, () -> iam.listInstanceProfilesForRole(r -> r.roleName("r")));
    }

    @Test
    void roles_are_listed_below_a_path_in_parts() {
        create("b");
        create("a");
        iam.createRole(r -> r.roleName("c").path("/org/").assumeRolePolicyDocument(RunningIam.TRUST_EC2));
        assertEquals(
                List.of("a", "b", "c"),
                iam.listRolesPaginator(r -> r.maxItems(2)).roles().stream()
                        .map(Role::roleName)
                        .toList());
        assertEquals(1, iam.listRoles(r -> r.pathPrefix("/org/")).roles().size());
    }

    @Test
    void a_role_with_policies_or_in_an_instance_profile_is_not_deleted() {
        create("r");
        iam.putRolePolicy(r -> r.roleName("r").policyName("p").policyDocument(allow("s3:*", "*")));
        refused("DeleteConflict", 409, () -> iam.deleteRole(r -> r.roleName("r")));
        iam.deleteRolePolicy(r -> r.roleName("r").policyName("p"));
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        iam.addRoleToInstanceProfile(r -> r.instanceProfileName("i").roleName("r"));
        assertEquals(
                "Cannot delete entity, must remove roles from instance profile first.",
                refused("DeleteConflict", 409, () -> iam.deleteRole(r -> r.roleName("r"))));
        iam.removeRoleFromInstanceProfile(r -> r.instanceProfileName("i").roleName("r"));
        iam.deleteRole(r -> r.roleName("r"));
    }

    private void create(String name) {
        iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(RunningIam.TRUST_EC2));
    }

    private static String trust(String principal) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "%s"},
                 "Action": "sts:AssumeRole"}]}""".formatted(principal);
    }

    private static String decoded(Role role) {
        return URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
