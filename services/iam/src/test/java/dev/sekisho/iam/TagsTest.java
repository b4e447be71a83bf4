package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

class TagsTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @BeforeEach
    void create() {
        iam.createUser(r -> r.userName("ana"));
    }

    @Test
    void a_users_tags_are_set_listed_and_removed() {
        iam.tagUser(r -> r.userName("ANA").tags(tag("Team", "a"), tag("Cost Center", "1")));
        iam.tagUser(r -> r.userName("ana").tags(tag("team", "b")));
        assertEquals(
                List.of(tag("Cost Center", "1"), tag("team", "b")),
                iam.listUserTagsPaginator(r -> r.userName("ana").maxItems(1)).tags().stream()
                        .toList());
        iam.untagUser(r -> r.userName("ana").tagKeys("TEAM", "missing"));
        assertEquals(
                List.of(tag("Cost Center", "1")),
                iam.listUserTags(r -> r.userName("ana")).tags());
        refused("NoSuchEntity", 404, () -> iam.tagUser(r -> r.userName("bob").tags(tag("a", "b"))));
    }

    @Test
    void roles_policies_and_instance_profiles_have_tags_too() {
        iam.createRole(r -> r.roleName("r").assumeRolePolicyDocument(RunningIam.TRUST_EC2));
        iam.tagRole(r -> r.roleName("r").tags(tag("a", "1"), tag("b", "2")));
        iam.untagRole(r -> r.roleName("r").tagKeys("a"));
        assertEquals(
                List.of(tag("b", "2")), iam.listRoleTags(r -> r.roleName("r")).tags());
        String arn = iam.createPolicy(r -> r.policyName("p").policyDocument(allow("s3:*", "*")))
                .policy()
                .arn();
        iam.tagPolicy(r -> r.policyArn(arn).tags(tag("a", "1"), tag("b", "2")));
        iam.untagPolicy(r -> r.policyArn(arn).tagKeys("a"));
        assertEquals(
                List.of(tag("b", "2")),
                iam.listPolicyTags(r -> r.policyArn(arn)).tags());
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        iam.tagInstanceProfile(r -> r.instanceProfileName("i").tags(tag("a", "1"), tag("b", "2")));
        iam.untagInstanceProfile(r -> r.instanceProfileName("i").tagKeys("a"));
        assertEquals(
                List.of(tag("b", "2")),
                iam.listInstanceProfileTags(r -> r.instanceProfileName("i")).tags());
    }

    @Test
    void there_are_at_most_fifty_tags() {
        List<Tag> fifty = IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "")).toList();
        iam.tagUser(r -> r.userName("ana").tags(fifty));
        refused("LimitExceeded", 409, () -> iam.tagUser(r -> r.userName("ana").tags(tag("more", ""))));
        iam.tagUser(r -> r.userName("ana").tags(tag("K1", "changed")));
    }

    @Test
    void keys_and_values_that_are_awss_own_are_refused() {
        refused("InvalidInput", 400, () -> iam.tagUser(r -> r.userName("ana").tags(tag("AWS:x", "y"))));
        refused("InvalidInput", 400, () -> iam.tagUser(r -> r.userName("ana").tags(tag("x", "aws:y"))));
    }

    @Test
    void keys_of_policies_and_instance_profiles_differ_in_case_and_those_of_users_and_roles_do_not() {
        List<Tag> two = List.of(tag("team", "a"), tag("Team", "b"));
        String arn = iam.createPolicy(r ->
                        r.policyName("p").policyDocument(allow("s3:*", "*")).tags(two))
                .policy()
                .arn();
        iam.untagPolicy(r -> r.policyArn(arn).tagKeys("team", "TEAM"));
        assertEquals(
                List.of(tag("Team", "b")),
                iam.listPolicyTags(r -> r.policyArn(arn)).tags());
        iam.createInstanceProfile(r -> r.instanceProfileName("i").tags(two));
        refused("InvalidInput", 400, () -> iam.tagPolicy(r -> r.policyArn(arn).tags(tag("a", "1"), tag("a", "2"))));
        assertEquals(
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
                refused(
                        "InvalidInput",
                        400,
                        () -> iam.tagUser(r -> r.userName("ana").tags(two))));
    }

    @Test
    void policies_may_ask_for_the_callers_tags_as_they_are_now() {
        String policy = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:ListUsers","Resource":"*",\
                "Condition":{"StringEquals":{"aws:PrincipalTag/Team":"audit"}}}]}""";
        iam.putUserPolicy(r -> r.userName("ana").policyName("p").policyDocument(policy));
        try (IamClient ana = server.as("ana")) {
            refused("AccessDenied", 403, ana::listUsers);
            iam.tagUser(r -> r.userName("ana").tags(tag("team", "audit")));
            ana.listUsers();
            iam.tagUser(r -> r.userName("ana").tags(tag("team", "sales")));
            refused("AccessDenied", 403, ana::listUsers);
        }
    }

    @Test
    void a_callers_tag_may_name_what_it_works_on() {
        String policy = allow("iam:GetUser", arn("user/${aws:PrincipalTag/team}-*"));
        iam.putUserPolicy(r -> r.userName("ana").policyName("p").policyDocument(policy));
        iam.tagUser(r -> r.userName("ana").tags(tag("team", "audit")));
        iam.createUser(r -> r.userName("audit-1"));
        try (IamClient ana = server.as("ana")) {
            ana.getUser(r -> r.userName("audit-1"));
            refused("AccessDenied", 403, () -> ana.getUser(r -> r.userName("ana")));
        }
    }

    @Test
    void a_condition_on_a_tag_looks_at_all_whose_keys_differ_in_case_only() {
        String arn = iam.createPolicy(r -> r.policyName("p")
                        .policyDocument(allow("s3:*", "*"))
                        .tags(tag("team", "red"), tag("Team", "blue"), tag("x", "y")))
                .policy()
                .arn();
        for (String team : List.of("red", "blue")) {
            server.allowedIf("\"Condition\":{\"StringEquals\":{\"aws:ResourceTag/TEAM\":\"" + team + "\"}}")
                    .getPolicy(r -> r.policyArn(arn));
        }
        refused(
                "AccessDenied",
                403,
                () -> server.allowedIf("\"Condition\":{\"StringNotEquals\":{\"aws:ResourceTag/team\":\"red\"}}")
                        .getPolicy(r -> r.policyArn(arn)));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
