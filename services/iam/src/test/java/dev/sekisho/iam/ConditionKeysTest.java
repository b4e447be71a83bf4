package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.TRUST_EC2;
import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sekisho.catalogue.Action;
import dev.sekisho.catalogue.Actions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.Tag;

/// What calls say to conditions: the keys that the catalogue lists, and no others.
class ConditionKeysTest {
    private static final String LIMIT = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String OTHER = "arn:aws:iam::aws:policy/AmazonS3FullAccess";

    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @BeforeEach
    void create() {
        for (String name : List.of("limited", "free")) {
            iam.createUser(r -> r.userName(name));
            iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(TRUST_EC2));
            iam.putUserPolicy(r -> r.userName(name).policyName("p").policyDocument(allow("s3:*", "*")));
            iam.putRolePolicy(r -> r.roleName(name).policyName("p").policyDocument(allow("s3:*", "*")));
        }
        iam.putUserPermissionsBoundary(r -> r.userName("limited").permissionsBoundary(LIMIT));
        iam.putRolePermissionsBoundary(r -> r.roleName("limited").permissionsBoundary(LIMIT));
    }

    /// Calls about a user or role of a name whose action looks at the boundary that it has.
    private static Map<String, Call> onThoseLimited() {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(
                "AttachUserPolicy",
                (c, n) -> c.attachUserPolicy(r -> r.userName(n).policyArn(OTHER)));
        calls.put(
                "DetachUserPolicy",
                (c, n) -> c.detachUserPolicy(r -> r.userName(n).policyArn(OTHER)));
        calls.put(
                "PutUserPolicy",
                (c, n) -> c.putUserPolicy(r -> r.userName(n).policyName("q").policyDocument(allow("s3:*", "*"))));
        calls.put(
                "DeleteUserPolicy",
                (c, n) -> c.deleteUserPolicy(r -> r.userName(n).policyName("p")));
        calls.put("DeleteUserPermissionsBoundary", (c, n) -> c.deleteUserPermissionsBoundary(r -> r.userName(n)));
        calls.put(
                "AttachRolePolicy",
                (c, n) -> c.attachRolePolicy(r -> r.roleName(n).policyArn(OTHER)));
        calls.put(
                "DetachRolePolicy",
                (c, n) -> c.detachRolePolicy(r -> r.roleName(n).policyArn(OTHER)));
        calls.put(
                "PutRolePolicy",
                (c, n) -> c.putRolePolicy(r -> r.roleName(n).policyName("q").policyDocument(allow("s3:*", "*"))));
        calls.put(
                "DeleteRolePolicy",
                (c, n) -> c.deleteRolePolicy(r -> r.roleName(n).policyName("p")));
        calls.put("GetRole", (c, n) -> c.getRole(r -> r.roleName(n)));
        calls.put("UpdateRole", (c, n) -> c.updateRole(r -> r.roleName(n)));
        calls.put(
                "UpdateRoleDescription",
                (c, n) -> c.updateRoleDescription(r -> r.roleName(n).description("d")));
        calls.put(
                "UpdateAssumeRolePolicy",
                (c, n) -> c.updateAssumeRolePolicy(r -> r.roleName(n).policyDocument(TRUST_EC2)));
        calls.put("DeleteRolePermissionsBoundary", (c, n) -> c.deleteRolePermissionsBoundary(r -> r.roleName(n)));
        calls.put("DeleteRole", (c, n) -> c.deleteRole(r -> r.roleName(n)));
        return calls;
    }

    /// Calls that set a boundary.
    private static Map<String, Call> thatLimit() {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("CreateUser", (c, b) -> c.createUser(r -> r.userName("new").permissionsBoundary(b)));
        calls.put(
                "CreateRole",
                (c, b) -> c.createRole(r ->
                        r.roleName("new").assumeRolePolicyDocument(TRUST_EC2).permissionsBoundary(b)));
        calls.put(
                "PutUserPermissionsBoundary",
                (c, b) -> c.putUserPermissionsBoundary(r -> r.userName("free").permissionsBoundary(b)));
        calls.put(
                "PutRolePermissionsBoundary",
                (c, b) -> c.putRolePermissionsBoundary(r -> r.roleName("free").permissionsBoundary(b)));
        return calls;
    }

    @FunctionalInterface
    private interface Call {
        void as(IamClient client, String name);
    }

    @Test
    void every_action_that_looks_at_boundaries_is_tried_here() {
        Set<String> tried = new TreeSet<>(onThoseLimited().keySet());
        tried.addAll(thatLimit().keySet());
        Set<String> served = Actions.service("iam").orElseThrow().actions().stream()
                .filter(action -> action.conditionKeys().contains("iam:PermissionsBoundary"))
                .map(Action::name)
                .filter(ConditionKeysTest::isServed)
                .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertEquals(served, tried);
    }

    private static boolean isServed(String operation) {
        return Stream.of(IamOperations.class.getProtectionDomain().getCodeSource())
                .map(source -> Path.of(URI.create(source.getLocation().toString())))
                .anyMatch(
                        classes -> Files.exists(classes.resolve("dev/sekisho/iam/api/" + operation + "Request.class")));
    }

    @TestFactory
    Stream<DynamicTest> an_action_may_be_allowed_on_those_only_who_have_a_boundary() {
        IamClient admin = admin("""
                "Condition":{"StringEquals":{"iam:PermissionsBoundary":"%s"}}""".formatted(LIMIT));
        return onThoseLimited().entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    refused("AccessDenied", 403, () -> call.getValue().as(admin, "free"));
                    refused("AccessDenied", 403, () -> call.getValue().as(admin, "none"));
                    // DeleteRole and both deletions of boundaries stand where they do for this.
                    restore();
                    attempted(() -> call.getValue().as(admin, "limited"));
                }));
    }

    /// Allowed, whatever else may be in the way.
    private static void attempted(Runnable call) {
        try {
            call.run();
        } catch (IamException refusal) {
            Assertions.assertNotEquals("AccessDenied", refusal.awsErrorDetails().errorCode());
        }
    }

    private void restore() {
        iam.putUserPermissionsBoundary(r -> r.userName("limited").permissionsBoundary(LIMIT));
        iam.putRolePermissionsBoundary(r -> r.roleName("limited").permissionsBoundary(LIMIT));
    }

    @TestFactory
    Stream<DynamicTest> a_boundary_that_is_to_be_set_is_seen() {
        IamClient admin = admin("""
                "Condition":{"StringEquals":{"iam:PermissionsBoundary":"%s"}}""".formatted(LIMIT));
        return thatLimit().entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    refused("AccessDenied", 403, () -> call.getValue().as(admin, OTHER));
                    assertDoesNotThrow(() -> call.getValue().as(admin, LIMIT));
                }));
    }

    @Test
    void without_a_boundary_the_key_is_absent() {
        IamClient admin = admin("""
                "Condition":{"Null":{"iam:PermissionsBoundary":"true"}}""");
        admin.createUser(r -> r.userName("new"));
        admin.putUserPolicy(r -> r.userName("free").policyName("q").policyDocument(allow("s3:*", "*")));
        refused(
                "AccessDenied",
                403,
                () -> admin.deleteUserPolicy(r -> r.userName("limited").policyName("p")));
        // GetUser and DeleteUser do not look at it.
        admin.getUser(r -> r.userName("limited"));
    }

    @Test
    void tags_of_users_and_roles_have_two_keys_and_those_of_other_resources_one() {
        Tag tag = tag("team", "blue");
        iam.tagUser(r -> r.userName("free").tags(tag));
        iam.tagRole(r -> r.roleName("free").tags(tag));
        String policy = iam.createPolicy(r ->
                        r.policyName("p").policyDocument(allow("s3:*", "*")).tags(tag))
                .policy()
                .arn();
        iam.createInstanceProfile(r -> r.instanceProfileName("i").tags(tag));
        iam.createGroup(r -> r.groupName("g"));
        IamClient aws = admin("""
                "Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"}}""");
        aws.getUser(r -> r.userName("free"));
        aws.getRole(r -> r.roleName("free"));
        aws.getPolicy(r -> r.policyArn(policy));
        aws.getInstanceProfile(r -> r.instanceProfileName("i"));
        refused("AccessDenied", 403, () -> aws.getGroup(r -> r.groupName("g")));
        refused("AccessDenied", 403, () -> aws.getUser(r -> r.userName("limited")));
        IamClient own = admin("""
                "Condition":{"StringEquals":{"iam:ResourceTag/team":"blue"}}""");
        own.getUser(r -> r.userName("free"));
        own.getRole(r -> r.roleName("free"));
        refused("AccessDenied", 403, () -> own.getPolicy(r -> r.policyArn(policy)));
        refused("AccessDenied", 403, () -> own.getInstanceProfile(r -> r.instanceProfileName("i")));
    }

    @TestFactory
    Stream<DynamicTest> tags_that_are_given_are_seen_wherever_they_are_given() {
        IamClient admin = admin("""
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
        calls.put("TagUser", t -> admin.tagUser(r -> r.userName("free").tags(t)));
        calls.put("TagRole", t -> admin.tagRole(r -> r.roleName("free").tags(t)));
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
        IamClient admin = admin("""
                "Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}""");
        admin.untagUser(r -> r.userName("free").tagKeys("team"));
        admin.untagRole(r -> r.roleName("free").tagKeys("team"));
        refused(
                "AccessDenied",
                403,
                () -> admin.untagUser(r -> r.userName("free").tagKeys("team", "a")));
        refused(
                "AccessDenied",
                403,
                () -> admin.untagRole(r -> r.roleName("free").tagKeys("a")));
    }

    @Test
    void a_role_is_passed_to_ec2_with_its_instance_profile() {
        iam.createInstanceProfile(r -> r.instanceProfileName("i"));
        IamClient admin = admin("""
                "Condition":{"StringEqualsIfExists":{"iam:PassedToService":"lambda.amazonaws.com"}}""");
        String said = refused(
                "AccessDenied",
                403,
                () -> admin.addRoleToInstanceProfile(
                        r -> r.instanceProfileName("i").roleName("free")));
        Assertions.assertTrue(said.contains("iam:PassRole on resource: " + arn("role/free")), said);
        IamClient other = admin("""
                "Condition":{"ArnLikeIfExists":{"iam:AssociatedResourceArn":"arn:aws:ec2:*:%s:instance/*"}}""".formatted(RunningIam.ACCOUNT));
        other.addRoleToInstanceProfile(r -> r.instanceProfileName("i").roleName("free"));
    }

    /// A new user who is allowed everything of IAM's under a condition.
    private IamClient admin(String condition) {
        String name = "admin" + iam.listUsers().users().size();
        iam.createUser(r -> r.userName(name));
        iam.putUserPolicy(r -> r.userName(name).policyName("p").policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"*",%s}]}""".formatted(condition)));
        return server.as(name);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
