package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.TRUST_EC2;
import static dev.sekisho.iam.RunningIam.allow;
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

/// Which calls say what to conditions about permissions boundaries: those that the catalogue lists, and no others.
class BoundaryKeysTest {
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
                .filter(BoundaryKeysTest::isServed)
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
        IamClient admin = server.allowedIf("""
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
        IamClient admin = server.allowedIf("""
                "Condition":{"StringEquals":{"iam:PermissionsBoundary":"%s"}}""".formatted(LIMIT));
        return thatLimit().entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    refused("AccessDenied", 403, () -> call.getValue().as(admin, OTHER));
                    assertDoesNotThrow(() -> call.getValue().as(admin, LIMIT));
                }));
    }

    @Test
    void without_a_boundary_the_key_is_absent() {
        IamClient admin = server.allowedIf("""
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
}
