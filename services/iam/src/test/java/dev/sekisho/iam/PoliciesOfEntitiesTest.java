package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetUserPolicyResponse;

class PoliciesOfEntitiesTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    @BeforeEach
    void create() {
        iam.createUser(r -> r.userName("ana").path("/org/"));
        iam.createGroup(r -> r.groupName("g"));
        iam.createRole(r -> r.roleName("r").assumeRolePolicyDocument(RunningIam.TRUST_EC2));
    }

    @Test
    void a_users_inline_policies_are_kept_listed_and_deleted() {
        String document = allow("s3:*", "*");
        iam.putUserPolicy(r -> r.userName("ANA").policyName("b").policyDocument(document));
        iam.putUserPolicy(r -> r.userName("ana").policyName("a").policyDocument(document));
        assertEquals(
                List.of("a", "b"), iam.listUserPolicies(r -> r.userName("ana")).policyNames());
        assertEquals(
                List.of("a", "b"),
                iam.listUserPoliciesPaginator(r -> r.userName("ana").maxItems(1)).policyNames().stream()
                        .toList());
        GetUserPolicyResponse shown = iam.getUserPolicy(r -> r.userName("ana").policyName("a"));
        assertEquals(document, URLDecoder.decode(shown.policyDocument(), StandardCharsets.UTF_8));
        iam.deleteUserPolicy(r -> r.userName("ana").policyName("a"));
        assertEquals(
                "The user policy with name a cannot be found.",
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.getUserPolicy(r -> r.userName("ana").policyName("a"))));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.deleteUserPolicy(r -> r.userName("ana").policyName("a")));
    }

    @Test
    void a_groups_inline_policies_are_kept_listed_and_deleted() {
        String document = allow("s3:*", "*");
        iam.putGroupPolicy(r -> r.groupName("G").policyName("a").policyDocument(document));
        assertEquals(List.of("a"), iam.listGroupPolicies(r -> r.groupName("g")).policyNames());
        GetGroupPolicyResponse shown = iam.getGroupPolicy(r -> r.groupName("g").policyName("a"));
        assertEquals(document, URLDecoder.decode(shown.policyDocument(), StandardCharsets.UTF_8));
        iam.deleteGroupPolicy(r -> r.groupName("g").policyName("a"));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.getGroupPolicy(r -> r.groupName("g").policyName("a")));
    }

    @Test
    void a_roles_inline_policies_are_kept_listed_and_deleted() {
        String document = allow("s3:*", "*");
        iam.putRolePolicy(r -> r.roleName("R").policyName("a").policyDocument(document));
        assertEquals(List.of("a"), iam.listRolePolicies(r -> r.roleName("r")).policyNames());
        GetRolePolicyResponse shown = iam.getRolePolicy(r -> r.roleName("r").policyName("a"));
        assertEquals(document, URLDecoder.decode(shown.policyDocument(), StandardCharsets.UTF_8));
        iam.deleteRolePolicy(r -> r.roleName("r").policyName("a"));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.getRolePolicy(r -> r.roleName("r").policyName("a")));
    }

    @Test
    void a_document_that_cannot_be_read_or_is_too_long_is_not_kept() {
        refused(
                "MalformedPolicyDocument",
                400,
                () -> iam.putUserPolicy(r -> r.userName("ana").policyName("p").policyDocument("{}")));
        String action = "s3:" + "a".repeat(2_048);
        assertEquals(
                "Maximum policy size of 2048 bytes exceeded for user ana",
                refused(
                        "LimitExceeded",
                        409,
                        () -> iam.putUserPolicy(
                                r -> r.userName("ana").policyName("p").policyDocument(allow(action, "*")))));
    }

    @Test
    void the_policies_of_nobody_are_not_found() {
        refused(
                "NoSuchEntity",
                404,
                () -> iam.putUserPolicy(r -> r.userName("x").policyName("p").policyDocument(allow("s3:*", "*"))));
        refused("NoSuchEntity", 404, () -> iam.listUserPolicies(r -> r.userName("x")));
        refused("NoSuchEntity", 404, () -> iam.listAttachedGroupPolicies(r -> r.groupName("x")));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.attachRolePolicy(r -> r.roleName("x").policyArn(READ_ONLY)));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.detachRolePolicy(r -> r.roleName("x").policyArn(READ_ONLY)));
    }

    @Test
    void managed_policies_are_attached_listed_and_detached() {
        String own = iam.createPolicy(r -> r.policyName("own").path("/org/").policyDocument(allow("s3:*", "*")))
                .policy()
                .arn();
        for (String arn : List.of(READ_ONLY, own, own)) {
            iam.attachUserPolicy(r -> r.userName("ana").policyArn(arn));
            iam.attachGroupPolicy(r -> r.groupName("g").policyArn(arn));
            iam.attachRolePolicy(r -> r.roleName("r").policyArn(arn));
        }
        List<AttachedPolicy> attached =
                iam.listAttachedUserPolicies(r -> r.userName("ana")).attachedPolicies();
        assertEquals(
                List.of("own", "ReadOnlyAccess"),
                attached.stream().map(AttachedPolicy::policyName).toList());
        assertEquals(
                attached, iam.listAttachedGroupPolicies(r -> r.groupName("g")).attachedPolicies());
        assertEquals(
                attached,
                iam.listAttachedRolePoliciesPaginator(r -> r.roleName("r").maxItems(1)).attachedPolicies().stream()
                        .toList());
        assertEquals(
                1,
                iam.listAttachedUserPolicies(r -> r.userName("ana").pathPrefix("/org/"))
                        .attachedPolicies()
                        .size());
        iam.detachUserPolicy(r -> r.userName("ana").policyArn(own));
        iam.detachGroupPolicy(r -> r.groupName("g").policyArn(own));
        iam.detachRolePolicy(r -> r.roleName("r").policyArn(own));
        assertEquals(
                "Policy " + own + " was not found.",
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.detachUserPolicy(r -> r.userName("ana").policyArn(own))));
        iam.deletePolicy(r -> r.policyArn(own));
    }

    @Test
    void what_is_no_policy_is_not_attached() {
        String missing = arn("policy/missing");
        assertEquals(
                "Policy " + missing + " does not exist or is not attachable.",
                refused(
                        "NoSuchEntity",
                        404,
                        () -> iam.attachUserPolicy(r -> r.userName("ana").policyArn(missing))));
        refused(
                "InvalidInput",
                400,
                () -> iam.attachUserPolicy(r -> r.userName("ana").policyArn("not-the-arn-of-a-policy")));
    }

    @Test
    void at_most_ten_policies_are_attached() {
        List<String> arns = IntStream.range(0, 11)
                .mapToObj(i -> iam.createPolicy(r -> r.policyName("p" + i).policyDocument(allow("s3:*", "*")))
                        .policy()
                        .arn())
                .toList();
        arns.subList(0, 10)
                .forEach(arn -> iam.attachUserPolicy(r -> r.userName("ana").policyArn(arn)));
        assertEquals(
                "Cannot exceed quota for PoliciesPerUser: 10",
                refused(
                        "LimitExceeded",
                        409,
                        () -> iam.attachUserPolicy(r -> r.userName("ana").policyArn(arns.getLast()))));
    }

    @Test
    void conditions_see_which_policy_is_attached() {
        iam.createUser(r -> r.userName("x"));
        iam.putUserPolicy(
                r -> r.userName("x").policyName("p").policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:AttachUserPolicy",
                  "Resource":"%s","Condition":{"ArnEquals":{"iam:PolicyARN":"%s"}}}]}""".formatted(arn("user/org/*"), READ_ONLY)));
        IamClient x = server.as("x");
        x.attachUserPolicy(r -> r.userName("ana").policyArn(READ_ONLY));
        String message = refused(
                "AccessDenied",
                403,
                () -> x.attachUserPolicy(
                        r -> r.userName("ana").policyArn("arn:aws:iam::aws:policy/AdministratorAccess")));
        assertTrue(message.contains("iam:AttachUserPolicy on resource: " + arn("user/org/ana")), message);
    }

    @Test
    void an_attached_policy_allows_until_it_is_detached() {
        IamClient ana = server.as("ana");
        refused("AccessDenied", 403, ana::listUsers);
        iam.attachUserPolicy(r -> r.userName("ana").policyArn("arn:aws:iam::aws:policy/IAMReadOnlyAccess"));
        assertFalse(ana.listUsers().users().isEmpty());
        iam.detachUserPolicy(r -> r.userName("ana").policyArn("arn:aws:iam::aws:policy/IAMReadOnlyAccess"));
        refused("AccessDenied", 403, ana::listUsers);
    }
}
