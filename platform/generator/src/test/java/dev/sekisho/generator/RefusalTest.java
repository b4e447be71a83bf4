package dev.sekisho.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void an_operation_that_the_model_does_not_know() {
        assertRefused(
                "Fly.java: The model of iam knows no operation FlyUser.",
                Sources.WIRING,
                Sources.operation("Fly", "\"iam:FlyUser\"", "iam", "GetUser", "Fly()"),
                Sources.operation("GetUser"));
    }

    @Test
    void a_service_that_has_no_model() {
        assertRefused(
                "Fly.java: There is no model of the service sky.",
                Sources.WIRING,
                Sources.operation("Fly", "\"sky:Fly\"", "iam", "GetUser", "Fly()"),
                Sources.operation("GetUser"));
    }

    @Test
    void an_operation_without_its_service() {
        assertRefused(
                "Fly.java: \"TagUser\" must read \"service:Operation\", such as \"iam:TagUser\".",
                Sources.WIRING,
                Sources.operation("Fly", "\"TagUser\"", "iam", "GetUser", "Fly()"),
                Sources.operation("GetUser"));
    }

    @Test
    void two_classes_for_one_operation() {
        assertRefused(
                "GetUserToo.java: dev.sekisho.iam.things.GetUser is the operation GetUser already.",
                Sources.WIRING,
                Sources.operation("GetUser"),
                Sources.operation("GetUserToo", "\"iam:GetUser\"", "iam", "GetUser", "GetUserToo()"));
    }

    @Test
    void a_handler_of_another_operations_records() {
        assertRefused(
                "GetUser.java: GetUser must implement OperationHandler<GetUserRequest, GetUserResponse>.",
                Sources.WIRING,
                Sources.operation("GetUser", "\"iam:GetUser\"", "iam", "GetRole", "GetUser()"),
                Sources.operation("GetRole"));
    }

    @Test
    void a_class_that_is_no_handler() {
        assertRefused(
                "GetUser.java: GetUser must implement OperationHandler<GetUserRequest, GetUserResponse>.",
                Sources.WIRING,
                "package dev.sekisho.iam.things;\n@dev.sekisho.server.Operation(\"iam:GetUser\") final class GetUser {}");
    }

    @Test
    void an_action_that_the_catalogue_does_not_know() {
        assertRefused(
                "GetUser.java: The catalogue knows no action iam:LookAtUser: name the actions that GetUser asks for in "
                        + "@Operation(actions = …).",
                Sources.WIRING,
                Sources.operation(
                        "GetUser",
                        "value = \"iam:GetUser\", actions = {\"iam:GetUser\", \"iam:LookAtUser\"}",
                        "iam",
                        "GetUser",
                        "GetUser()"));
    }

    @Test
    void a_constructor_parameter_that_the_wiring_does_not_provide() {
        assertRefused(
                "GetUser.java: dev.sekisho.iam.IamWiring has no public method without parameters that returns "
                        + "java.lang.Integer, which the constructor of GetUser takes.",
                Sources.WIRING,
                Sources.operation("GetUser", "\"iam:GetUser\"", "iam", "GetUser", "GetUser(Integer hidden)"));
    }

    @Test
    void a_constructor_parameter_that_the_wiring_provides_twice() {
        assertRefused(
                "GetUser.java: dev.sekisho.iam.IamWiring has several methods that return java.lang.String, so it is not "
                        + "clear which one GetUser takes.",
                Sources.WIRING,
                Sources.operation("GetUser", "\"iam:GetUser\"", "iam", "GetUser", "GetUser(String one)"));
    }

    @Test
    void a_constructor_that_nobody_can_call() {
        assertRefused(
                "GetUser.java: GetUser must have one constructor that is not private.",
                Sources.WIRING,
                Sources.operation("GetUser", "\"iam:GetUser\"", "iam", "GetUser", "private GetUser()"));
    }

    @Test
    void operations_without_a_wiring() {
        assertRefused("GetUser.java: The service iam has no @Wiring class.", Sources.operation("GetUser"));
    }

    @Test
    void two_wirings_for_one_service() {
        assertRefused(
                "OtherWiring.java: The service iam has another @Wiring class already.",
                Sources.WIRING,
                Sources.operation("GetUser"),
                "package dev.sekisho.iam;\n@dev.sekisho.server.Wiring(\"iam\") public final class OtherWiring {}");
    }

    @Test
    void a_nested_class() {
        assertRefused(
                "Outer.java: GetUser is an operation and so must be a class of its own file.",
                Sources.WIRING,
                Sources.operation("GetUser")
                        .replace("@Operation(", "final class Outer {\nprivate Outer() {}\n@Operation(")
                        .replace("final class GetUser", "static final class GetUser")
                        .concat("}"));
    }

    private void assertRefused(String sentence, String... sources) {
        assertEquals(List.of(sentence), Compilation.of(folder, sources).errors());
    }
}
