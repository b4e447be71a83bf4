package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUser;

class BoundariesTest {
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static final AttachedPermissionsBoundary SHOWN = AttachedPermissionsBoundary.builder()
            .permissionsBoundaryType("Policy")
            .permissionsBoundaryArn(READ_ONLY)
            .build();

    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_users_boundary_is_set_shown_and_removed() {
        assertEquals(
                SHOWN,
                iam.createUser(r -> r.userName("ana").permissionsBoundary(READ_ONLY))
                        .user()
                        .permissionsBoundary());
        assertEquals(SHOWN, iam.getUser(r -> r.userName("ana")).user().permissionsBoundary());
        assertNull(iam.listUsers().users().getFirst().permissionsBoundary());
        iam.deleteUserPermissionsBoundary(r -> r.userName("ana"));
        iam.deleteUserPermissionsBoundary(r -> r.userName("ana"));
        assertNull(iam.getUser(r -> r.userName("ana")).user().permissionsBoundary());
        iam.putUserPermissionsBoundary(r -> r.userName("ANA").permissionsBoundary(READ_ONLY));
        assertEquals(SHOWN, iam.getUser(r -> r.userName("ana")).user().permissionsBoundary());
        iam.deleteUser(r -> r.userName("ana"));
    }

    @Test
    void a_roles_boundary_is_set_shown_and_removed() {
        assertEquals(
                SHOWN,
                iam.createRole(r -> r.roleName("r")
                                .assumeRolePolicyDocument(RunningIam.TRUST_EC2)
                                .permissionsBoundary(READ_ONLY))
                        .role()
                        .permissionsBoundary());
        assertEquals(SHOWN, iam.getRole(r -> r.roleName("r")).role().permissionsBoundary());
        assertNull(iam.listRoles().roles().getFirst().permissionsBoundary());
        iam.deleteRolePermissionsBoundary(r -> r.roleName("r"));
        assertNull(iam.getRole(r -> r.roleName("r")).role().permissionsBoundary());
        iam.putRolePermissionsBoundary(r -> r.roleName("r").permissionsBoundary(READ_ONLY));
        assertEquals(SHOWN, iam.getRole(r -> r.roleName("r")).role().permissionsBoundary());
        iam.deleteRole(r -> r.roleName("r"));
    }

    @Test
    void what_is_not_there_is_refused() {
        String missing = arn("policy/missing");
        String said = "Scope ARN: " + missing + " does not exist or is not attachable.";
        assertEquals(
                said,
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.createUser(r -> r.userName("ana").permissionsBoundary(missing))));
        refused("NoSuchEntity", 404, () -> iam.getUser(r -> r.userName("ana")));
        iam.createUser(r -> r.userName("ana"));
        assertEquals(
                said,
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.putUserPermissionsBoundary(
                                r -> r.userName("ana").permissionsBoundary(missing))));
        assertEquals(
                "ARN " + arn("user/ana") + " is not valid.",
                refused(
                        "InvalidInput",
                        400,
                        () -> iam.putUserPermissionsBoundary(
                                r -> r.userName("ana").permissionsBoundary(arn("user/ana")))));
        assertEquals(
                "The role with name r cannot be found.",
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.putRolePermissionsBoundary(
                                r -> r.roleName("r").permissionsBoundary(READ_ONLY))));
        refused("NoSuchEntity", 404, () -> iam.deleteUserPermissionsBoundary(r -> r.userName("bob")));
    }

    @Test
    void a_boundary_limits_what_a_user_is_allowed_from_the_next_call_on() {
        IamClient ana = server.allowed("ana", "iam:*", "*");
        ana.listUsers();
        iam.putUserPermissionsBoundary(r -> r.userName("ana").permissionsBoundary(READ_ONLY));
        assertEquals(
                "User: " + arn("user/ana") + " is not authorized to perform: iam:ListUsers on resource: " + arn("user/")
                        + " because no permissions boundary allows the iam:ListUsers action",
                refused("AccessDenied", 403, ana::listUsers));
        iam.deleteUserPermissionsBoundary(r -> r.userName("ana"));
        ana.listUsers();
    }

    @Test
    void a_boundary_grants_nothing() {
        iam.createUser(r -> r.userName("ana").permissionsBoundary(ADMIN));
        String said = refused("AccessDenied", 403, server.as("ana")::listUsers);
        assertTrue(said.endsWith("because no identity-based policy allows the iam:ListUsers action"), said);
    }

    @Test
    void one_policy_may_both_allow_and_limit() {
        iam.createUser(r -> r.userName("ana").permissionsBoundary(ADMIN));
        iam.attachUserPolicy(r -> r.userName("ana").policyArn(ADMIN));
        IamClient ana = server.as("ana");
        ana.listUsers();
        iam.detachUserPolicy(r -> r.userName("ana").policyArn(ADMIN));
        refused("AccessDenied", 403, ana::listUsers);
    }

    @Test
    void a_groups_policies_are_limited_too() {
        iam.createGroup(r -> r.groupName("g"));
        iam.attachGroupPolicy(r -> r.groupName("g").policyArn(ADMIN));
        iam.createUser(r -> r.userName("ana").permissionsBoundary(READ_ONLY));
        iam.addUserToGroup(r -> r.groupName("g").userName("ana"));
        refused("AccessDenied", 403, server.as("ana")::listUsers);
    }

    @Test
    void a_new_default_version_of_the_boundary_is_in_force_at_once_and_its_deny_too() {
        String boundary = policy("limit", allow("iam:List*", "*"));
        IamClient ana = server.allowed("ana", "iam:*", "*");
        iam.putUserPermissionsBoundary(r -> r.userName("ana").permissionsBoundary(boundary));
        ana.listUsers();
        iam.createPolicyVersion(r -> r.policyArn(boundary)
                .setAsDefault(true)
                .policyDocument(allow("iam:List*", "*").replace("Allow", "Deny")));
        String said = refused("AccessDenied", 403, ana::listUsers);
        assertTrue(said.endsWith("with an explicit deny in a permissions boundary"), said);
        iam.setDefaultPolicyVersion(r -> r.policyArn(boundary).versionId("v1"));
        ana.listUsers();
    }

    @Test
    void a_policy_that_limits_somebody_is_counted_and_not_deleted() {
        String boundary = policy("limit", allow("iam:List*", "*"));
        iam.createUser(r -> r.userName("ana").permissionsBoundary(boundary));
        iam.attachUserPolicy(r -> r.userName("ana").policyArn(boundary));
        Policy shown = iam.getPolicy(r -> r.policyArn(boundary)).policy();
        assertEquals(List.of(1, 1), List.of(shown.attachmentCount(), shown.permissionsBoundaryUsageCount()));
        iam.detachUserPolicy(r -> r.userName("ana").policyArn(boundary));
        assertEquals(
                "Cannot delete a policy attached to entities.",
                refused("DeleteConflict", 409, () -> iam.deletePolicy(r -> r.policyArn(boundary))));
        iam.deleteUser(r -> r.userName("ana"));
        iam.deletePolicy(r -> r.policyArn(boundary));
    }

    @Test
    void what_a_policy_limits_is_listed_and_told_from_what_it_is_attached_to() {
        String boundary = policy("limit", allow("iam:List*", "*"));
        policy("unused", allow("s3:*", "*"));
        iam.createUser(r -> r.userName("ana").permissionsBoundary(boundary));
        iam.createUser(r -> r.userName("bob"));
        iam.attachUserPolicy(r -> r.userName("bob").policyArn(boundary));
        iam.createRole(r ->
                r.roleName("r").assumeRolePolicyDocument(RunningIam.TRUST_EC2).permissionsBoundary(boundary));
        assertEquals(List.of("ana", "bob", "r"), names(iam.listEntitiesForPolicy(r -> r.policyArn(boundary))));
        assertEquals(
                List.of("ana", "r"),
                names(iam.listEntitiesForPolicy(r -> r.policyArn(boundary).policyUsageFilter("PermissionsBoundary"))));
        assertEquals(
                List.of("bob"),
                names(iam.listEntitiesForPolicy(r -> r.policyArn(boundary).policyUsageFilter("PermissionsPolicy"))));
        iam.detachUserPolicy(r -> r.userName("bob").policyArn(boundary));
        assertEquals(List.of("limit"), names(iam.listPolicies(r -> r.policyUsageFilter("PermissionsBoundary"))));
        assertEquals(List.of("limit"), names(iam.listPolicies(r -> r.onlyAttached(true))));
        assertEquals(
                List.of(), names(iam.listPolicies(r -> r.onlyAttached(true).policyUsageFilter("PermissionsPolicy"))));
    }

    private String policy(String name, String document) {
        return iam.createPolicy(r -> r.policyName(name).policyDocument(document))
                .policy()
                .arn();
    }

    private static List<String> names(ListEntitiesForPolicyResponse listed) {
        return Stream.concat(
                        listed.policyUsers().stream().map(PolicyUser::userName),
                        listed.policyRoles().stream().map(PolicyRole::roleName))
                .toList();
    }

    private static List<String> names(ListPoliciesResponse listed) {
        return listed.policies().stream().map(Policy::policyName).toList();
    }
}
