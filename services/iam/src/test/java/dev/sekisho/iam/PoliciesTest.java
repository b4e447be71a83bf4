package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Tag;

class PoliciesTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    private static final String DOCUMENT = allow("s3:GetObject", "arn:aws:s3:::b/*");

    @Test
    void a_policy_is_created_and_shown() {
        Policy made = iam.createPolicy(r -> r.policyName("Read")
                        .path("/org/")
                        .description("Reads.")
                        .policyDocument(DOCUMENT)
                        .tags(tag("a", "b")))
                .policy();
        assertEquals(arn("policy/org/Read"), made.arn());
        assertTrue(made.policyId().startsWith("ANPA"), made::policyId);
        assertEquals("v1", made.defaultVersionId());
        Policy shown = iam.getPolicy(r -> r.policyArn(made.arn())).policy();
        assertEquals("Reads.", shown.description());
        assertEquals(0, shown.attachmentCount());
        assertTrue(shown.isAttachable());
        assertEquals(List.of(tag("a", "b")), shown.tags());
    }

    @Test
    void a_name_that_differs_only_in_case_or_path_is_taken() {
        policy("read");
        assertEquals(
                "A policy called READ already exists. Duplicate names are not allowed.",
                refused(
                        "EntityAlreadyExists",
                        409,
                        () -> iam.createPolicy(
                                r -> r.policyName("READ").path("/a/").policyDocument(DOCUMENT))));
    }

    @Test
    void a_document_that_cannot_be_read_is_refused() {
        refused(
                "MalformedPolicyDocument",
                400,
                () -> iam.createPolicy(r -> r.policyName("p").policyDocument("{}")));
        String arn = policy("p");
        refused(
                "MalformedPolicyDocument",
                400,
                () -> iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument("nothing")));
    }

    @Test
    void a_document_that_is_too_long_is_refused() {
        String action = "a".repeat(6_200);
        assertEquals(
                "Cannot exceed quota for PolicySize: 6144",
                refused(
                        "LimitExceeded",
                        409,
                        () -> iam.createPolicy(r -> r.policyName("p").policyDocument(allow("s3:" + action, "*")))));
    }

    @Test
    void a_policy_that_does_not_exist_is_not_found() {
        String arn = arn("policy/nothing");
        assertEquals(
                "Policy " + arn + " was not found.",
                refused("NoSuchEntity", 404, () -> iam.getPolicy(r -> r.policyArn(arn))));
        refused("NoSuchEntity", 404, () -> iam.deletePolicy(r -> r.policyArn(arn)));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.getPolicyVersion(r -> r.policyArn(arn).versionId("v1")));
        refused("NoSuchEntity", 404, () -> iam.listPolicyVersions(r -> r.policyArn(arn)));
        refused("NoSuchEntity", 404, () -> iam.listEntitiesForPolicy(r -> r.policyArn(arn)));
        refused("InvalidInput", 400, () -> iam.getPolicy(r -> r.policyArn(arn("user/somebody-else"))));
    }

    @Test
    void a_policy_of_awss_is_shown_with_its_document_and_cannot_be_changed() {
        String arn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
        Policy shown = iam.getPolicy(r -> r.policyArn(arn)).policy();
        String document = iam.getPolicyVersion(r -> r.policyArn(arn).versionId(shown.defaultVersionId()))
                .policyVersion()
                .document();
        assertTrue(URLDecoder.decode(document, StandardCharsets.UTF_8).contains("\"Statement\""), document);
        refused("AccessDenied", 403, () -> iam.deletePolicy(r -> r.policyArn(arn)));
        refused(
                "AccessDenied",
                403,
                () -> iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(DOCUMENT)));
    }

    @Test
    void documents_are_percent_encoded() {
        String document = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*",\
                "Resource":"arn:aws:s3:::a-b_c.d/~e + f"}]}""";
        String arn = iam.createPolicy(r -> r.policyName("p").policyDocument(document))
                .policy()
                .arn();
        String encoded = iam.getPolicyVersion(r -> r.policyArn(arn).versionId("v1"))
                .policyVersion()
                .document();
        assertEquals(
                "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C"
                        + "%22Action%22%3A%22s3%3A%2A%22%2C"
                        + "%22Resource%22%3A%22arn%3Aaws%3As3%3A%3A%3Aa-b_c.d%2F~e%20%2B%20f%22%7D%5D%7D",
                encoded);
    }

    @Test
    void the_version_in_force_can_be_chosen() {
        String arn = policy("p");
        PolicyVersion second = iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(DOCUMENT))
                .policyVersion();
        assertEquals("v2", second.versionId());
        assertFalse(second.isDefaultVersion());
        iam.setDefaultPolicyVersion(r -> r.policyArn(arn).versionId("v2"));
        assertEquals("v2", iam.getPolicy(r -> r.policyArn(arn)).policy().defaultVersionId());
        iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(DOCUMENT).setAsDefault(true));
        assertEquals(List.of("v3", "v2", "v1"), versions(arn, 100));
        assertEquals(List.of("v3", "v2", "v1"), versions(arn, 1));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.setDefaultPolicyVersion(r -> r.policyArn(arn).versionId("v9")));
    }

    private List<String> versions(String arn, int maxItems) {
        return iam.listPolicyVersionsPaginator(r -> r.policyArn(arn).maxItems(maxItems)).versions().stream()
                .map(PolicyVersion::versionId)
                .toList();
    }

    @Test
    void a_policy_has_at_most_five_versions_and_their_numbers_are_not_given_twice() {
        String arn = policy("p");
        for (int i = 0; i < 4; i++) {
            iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(DOCUMENT));
        }
        refused(
                "LimitExceeded",
                409,
                () -> iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(DOCUMENT)));
        refused(
                "DeleteConflict",
                409,
                () -> iam.deletePolicyVersion(r -> r.policyArn(arn).versionId("v1")));
        iam.deletePolicyVersion(r -> r.policyArn(arn).versionId("v5"));
        assertEquals(
                "v6",
                iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(DOCUMENT))
                        .policyVersion()
                        .versionId());
    }

    @Test
    void a_policy_that_is_attached_or_has_more_versions_is_not_deleted() {
        String arn = policy("p");
        iam.createUser(r -> r.userName("ana"));
        iam.attachUserPolicy(r -> r.userName("ana").policyArn(arn));
        assertEquals(1, iam.getPolicy(r -> r.policyArn(arn)).policy().attachmentCount());
        refused("DeleteConflict", 409, () -> iam.deletePolicy(r -> r.policyArn(arn)));
        iam.detachUserPolicy(r -> r.userName("ana").policyArn(arn));
        iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(DOCUMENT));
        refused("DeleteConflict", 409, () -> iam.deletePolicy(r -> r.policyArn(arn)));
        iam.deletePolicyVersion(r -> r.policyArn(arn).versionId("v2"));
        iam.deletePolicy(r -> r.policyArn(arn));
        refused("NoSuchEntity", 404, () -> iam.getPolicy(r -> r.policyArn(arn)));
    }

    @Test
    void policies_are_listed_by_scope_path_and_attachment() {
        String arn = policy("p");
        iam.createPolicy(r -> r.policyName("q").path("/org/").policyDocument(DOCUMENT));
        assertEquals(List.of("p", "q"), names(iam.listPolicies(r -> r.scope("Local"))));
        assertEquals(List.of("q"), names(iam.listPolicies(r -> r.pathPrefix("/org/"))));
        assertEquals(100, iam.listPolicies(r -> r.scope("AWS")).policies().size());
        assertEquals(List.of(), names(iam.listPolicies(r -> r.onlyAttached(true))));
        iam.createUser(r -> r.userName("ana"));
        iam.attachUserPolicy(r -> r.userName("ana").policyArn(arn));
        iam.attachUserPolicy(r -> r.userName("ana").policyArn("arn:aws:iam::aws:policy/ReadOnlyAccess"));
        assertEquals(List.of("p", "ReadOnlyAccess"), names(iam.listPolicies(r -> r.onlyAttached(true))));
        assertEquals(
                List.of("p", "ReadOnlyAccess"),
                iam.listPoliciesPaginator(r -> r.onlyAttached(true).maxItems(1)).policies().stream()
                        .map(Policy::policyName)
                        .toList());
        assertEquals(List.of(), names(iam.listPolicies(r -> r.policyUsageFilter("PermissionsBoundary"))));
        refused("ValidationError", 400, () -> iam.listPolicies(r -> r.scope("Mine")));
    }

    @Test
    void what_a_policy_is_attached_to_is_listed_across_the_kinds_in_parts() {
        String arn = policy("p");
        for (String name : List.of("a", "b")) {
            iam.createUser(r -> r.userName(name).path("/org/"));
            iam.attachUserPolicy(r -> r.userName(name).policyArn(arn));
            iam.createGroup(r -> r.groupName(name));
            iam.attachGroupPolicy(r -> r.groupName(name).policyArn(arn));
            iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(RunningIam.TRUST_EC2));
            iam.attachRolePolicy(r -> r.roleName(name).policyArn(arn));
        }
        for (int maxItems : List.of(1, 2, 3, 4, 6, 7)) {
            List<String> all = new ArrayList<>();
            iam.listEntitiesForPolicyPaginator(r -> r.policyArn(arn).maxItems(maxItems))
                    .forEach(page -> {
                        page.policyGroups().forEach(group -> all.add("group " + group.groupName()));
                        page.policyUsers().forEach(user -> all.add("user " + user.userName()));
                        page.policyRoles().forEach(role -> all.add("role " + role.roleName()));
                    });
            assertEquals(List.of("group a", "group b", "user a", "user b", "role a", "role b"), all);
        }
        ListEntitiesForPolicyResponse users =
                iam.listEntitiesForPolicy(r -> r.policyArn(arn).entityFilter("User"));
        assertEquals(2, users.policyUsers().size());
        assertEquals(List.of(), users.policyRoles());
        ListEntitiesForPolicyResponse below =
                iam.listEntitiesForPolicy(r -> r.policyArn(arn).pathPrefix("/org/"));
        assertEquals(2, below.policyUsers().size());
        assertEquals(List.of(), below.policyGroups());
    }

    @Test
    void a_listing_of_policies_is_authorized_on_a_path() {
        IamClient x = server.allowed("x", "iam:ListPolicies", arn("policy/*"));
        String message = refused("AccessDenied", 403, x::listPolicies);
        assertTrue(message.contains("iam:ListPolicies on resource: policy path / because"), message);
        IamClient y = server.allowed("y", "iam:ListPolicies", "*");
        assertEquals(100, y.listPolicies().policies().size());
    }

    @Test
    void a_new_version_in_force_changes_what_is_allowed() {
        String arn = policy("p");
        iam.createUser(r -> r.userName("ana"));
        iam.attachUserPolicy(r -> r.userName("ana").policyArn(arn));
        IamClient ana = server.as("ana");
        refused("AccessDenied", 403, ana::listUsers);
        iam.createPolicyVersion(r ->
                r.policyArn(arn).policyDocument(allow("iam:ListUsers", "*")).setAsDefault(true));
        assertEquals(1, ana.listUsers().users().size());
    }

    private String policy(String name) {
        return iam.createPolicy(r -> r.policyName(name).policyDocument(DOCUMENT))
                .policy()
                .arn();
    }

    private static List<String> names(ListPoliciesResponse listed) {
        return listed.policies().stream().map(Policy::policyName).toList();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
