package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.TRUST_EC2;
import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

/// What calls say to conditions: the keys that the catalogue lists, and no others.
class ConditionKeysTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @BeforeEach
    void create() {
        for (String name : List.of("one", "other")) {
            iam.createUser(r -> r.userName(name));
            iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(TRUST_EC2));
        }
    }

    @Test
    void tags_of_users_and_roles_have_two_keys_and_those_of_other_resources_one() {
        Tag tag = tag("team", "blue");
        iam.tagUser(r -> r.userName("one").tags(tag));
        iam.tagRole(r -> r.roleName("one").tags(tag));
        String policy = iam.createPolicy(r ->
                        r.policyName("p").policyDocument(allow("s3:*", "*")).tags(tag))
                .policy()
                .arn();
        iam.createInstanceProfile(r -> r.instanceProfileName("i").tags(tag));
        iam.createGroup(r -> r.groupName("g"));
        IamClient aws = server.allowedIf("""
                "Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"}}""");
        aws.getUser(r -> r.userName("one"));
        aws.getRole(r -> r.roleName("one"));
        aws.getPolicy(r -> r.policyArn(policy));
        aws.getInstanceProfile(r -> r.instanceProfileName("i"));
        refused("AccessDenied", 403, () -> aws.getGroup(r -> r.groupName("g")));
        refused("AccessDenied", 403, () -> aws.getUser(r -> r.userName("other")));
        IamClient own = server.allowedIf("""
                "Condition":{"StringEquals":{"iam:ResourceTag/team":"blue"}}""");
        own.getUser(r -> r.userName("one"));
        own.getRole(r -> r.roleName("one"));
        refused("AccessDenied", 403, () -> own.getPolicy(r -> r.policyArn(policy)));
        refused("AccessDenied", 403, () -> own.getInstanceProfile(r -> r.instanceProfileName("i")));
    }

    @TestFactory
    Stream<DynamicTest> tags_that_are_given_are_seen_wherever_they_are_given() {
        IamClient admin = server.allowedIf("""
                "Condition":{"StringEquals":{"aws:RequestTag/team":"blue"},\
                "ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}""");
        String policy = iam.createPolicy(r -> r.policyName("p").policyDocument(allow("s3:*", "*")))
                .policy()
                .arn();
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        Map<String, Consumer<List<Tag>>> calls = new LinkedHashMap<>();
        calls.put("CreateUser", t -> admin.createUser(r -> r.userName("new").tags(t)));
        calls.put(
                "CreateRole",
                t -> admin.createRole(r ->
                        r.roleName("new").assumeRolePolicyDocument(TRUST_EC2).tags(t)));
        calls.put(
                "CreatePolicy",
                t -> admin.createPolicy(r ->
                        r.policyName("new").policyDocument(allow("s3:*", "*")).tags(t)));
        calls.put(
                "CreateInstanceProfile",
                t -> admin.createInstanceProfile(
                        r -> r.instanceProfileName("new").tags(t)));
        calls.put("TagUser", t -> admin.tagUser(r -> r.userName("one").tags(t)));
        calls.put("TagRole", t -> admin.tagRole(r -> r.roleName("one").tags(t)));
        calls.put("TagPolicy", t -> admin.tagPolicy(r -> r.policyArn(policy).tags(t)));
        calls.put(
                "TagInstanceProfile",
                t -> admin.tagInstanceProfile(r -> r.instanceProfileName("i").tags(t)));
        return calls.entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    refused("AccessDenied", 403, () -> call.getValue().accept(List.of(tag("team", "red"))));
                    refused(
                            "AccessDenied",
                            403,
                            () -> call.getValue().accept(List.of(tag("team", "blue"), tag("a", "b"))));
                    assertDoesNotThrow(() -> call.getValue().accept(List.of(tag("team", "blue"))));
                }));
    }

    @Test
    void the_keys_of_tags_that_go_are_seen() {
        IamClient admin = server.allowedIf("""
                "Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}""");
        admin.untagUser(r -> r.userName("one").tagKeys("team"));
        admin.untagRole(r -> r.roleName("one").tagKeys("team"));
        refused(
                "AccessDenied",
                403,
                () -> admin.untagUser(r -> r.userName("one").tagKeys("team", "a")));
        refused(
                "AccessDenied",
                403,
                () -> admin.untagRole(r -> r.roleName("one").tagKeys("a")));
    }

    @Test
    void a_role_is_passed_to_ec2_with_its_instance_profile() {
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        IamClient admin = server.allowedIf("""
                "Condition":{"StringEqualsIfExists":{"iam:PassedToService":"lambda.amazonaws.com"}}""");
        String said = refused(
                "AccessDenied",
                403,
                () -> admin.addRoleToInstanceProfile(
                        r -> r.instanceProfileName("i").roleName("one")));
        Assertions.assertTrue(said.contains("iam:PassRole on resource: " + arn("role/one")), said);
        IamClient other = server.allowedIf("""
                "Condition":{"ArnLikeIfExists":{"iam:AssociatedResourceArn":"arn:aws:ec2:*:%s:instance/*"}}""".formatted(RunningIam.ACCOUNT));
        other.addRoleToInstanceProfile(r -> r.instanceProfileName("i").roleName("one"));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
