package dev.sekisho.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Models;
import dev.sekisho.models.Payload;
import dev.sekisho.server.OperationBinding;
import dev.sekisho.server.Service;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceGeneratorTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final Map<String, Object> USER = Map.of(
            "Path",
            "/",
            "UserName",
            "ana",
            "UserId",
            "AIDAEXAMPLE",
            "Arn",
            "arn:aws:iam::1:user/ana",
            "CreateDate",
            TIME);

    @TempDir
    Path folder;

    @Test
    void a_service_lists_its_operations_with_what_the_wiring_provides() throws ReflectiveOperationException {
        Compilation compilation = iam(
                Sources.operation(
                        "TagUser", "\"iam:TagUser\"", "iam", "TagUser", "TagUser(java.time.InstantSource clock)"),
                Sources.operation("GetUser"));
        Class<?> operations = compilation.load("dev.sekisho.iam.IamOperations");
        Class<?> wiring = operations.getClassLoader().loadClass("dev.sekisho.iam.IamWiring");
        Service service = assertInstanceOf(
                Service.class,
                operations
                        .getMethod("service", wiring)
                        .invoke(null, wiring.getConstructor().newInstance()));
        assertSame(Models.service("iam"), service.model());
        assertEquals(
                List.of("GetUser", "TagUser"),
                service.operations().stream().map(OperationBinding::operation).toList());
        assertEquals(List.of("iam:TagUser"), service.operations().getLast().actions());
    }

    @Test
    void the_same_sources_give_the_same_text_in_any_order() {
        String one = iam(Sources.operation("TagUser"), Sources.operation("GetUser"))
                .generated("dev.sekisho.iam.things.Operations");
        String other = Compilation.of(
                        folder.resolve("other"),
                        Sources.operation("GetUser"),
                        Sources.operation("TagUser"),
                        Sources.WIRING)
                .generated("dev.sekisho.iam.things.Operations");
        assertEquals(one, other);
    }

    @Test
    void a_request_round_trips() throws ReflectiveOperationException {
        Compilation compilation = iam(Sources.operation("CreateUser"));
        Map<String, Object> tree =
                Map.of("UserName", "ana", "Path", "/a/", "Tags", List.of(Map.of("Key", "team", "Value", "blue")));
        Object request = compilation.read("dev.sekisho.iam.api.CreateUserRequest", tree);
        assertEquals(
                "CreateUserRequest[path=/a/, userName=ana, permissionsBoundary=null, tags=[Tag[key=team, value=blue]]]",
                request.toString());
        assertEquals(tree, Compilation.tree(request));
    }

    @Test
    void a_missing_required_member_is_refused() {
        Compilation compilation = iam(Sources.operation("CreateUser"));
        assertThrows(
                NullPointerException.class,
                () -> compilation.read("dev.sekisho.iam.api.CreateUserRequest", Map.of("Path", "/")));
    }

    @Test
    void a_responses_own_lists_are_written_even_when_empty() throws ReflectiveOperationException {
        Compilation compilation = iam(Sources.operation("ListUsers"), Sources.operation("ListUserTags"));
        Object response = compilation.read("dev.sekisho.iam.api.ListUserTagsResponse", Map.of());
        assertEquals(Map.of("Tags", List.of()), Compilation.tree(response));
    }

    @Test
    void lists_within_are_left_out_when_empty() throws ReflectiveOperationException {
        Compilation compilation = iam(Sources.operation("ListUsers"));
        Map<String, Object> tree = Map.of("Users", List.of(USER), "IsTruncated", false);
        assertEquals(tree, Compilation.tree(compilation.read("dev.sekisho.iam.api.ListUsersResponse", tree)));
    }

    @Test
    void members_stand_in_the_models_order() throws ReflectiveOperationException {
        Compilation compilation = iam(Sources.operation("ListUsers"));
        Object user = compilation.read("dev.sekisho.iam.api.User", USER);
        assertEquals(
                List.of("Path", "UserName", "UserId", "Arn", "CreateDate"),
                List.copyOf(Compilation.tree(user).keySet()));
    }

    @Test
    void secrets_are_not_printed() throws ReflectiveOperationException {
        Compilation compilation = iam(Sources.operation("CreateAccessKey"), Sources.operation("CreateLoginProfile"));
        Object key = compilation.read(
                "dev.sekisho.iam.api.AccessKey",
                Map.of("UserName", "ana", "AccessKeyId", "AKIA", "Status", "Active", "SecretAccessKey", "s3cr3t"));
        assertTrue(key.toString().contains("accessKeyId=AKIA"), key::toString);
        assertTrue(key.toString().contains("secretAccessKey=[redacted]"), key::toString);
        assertFalse(key.toString().contains("s3cr3t"), key::toString);
        Object login = compilation.read(
                "dev.sekisho.iam.api.CreateLoginProfileRequest", Map.of("UserName", "ana", "Password", "s3cr3t"));
        assertFalse(login.toString().contains("s3cr3t"), login::toString);
    }

    @Test
    void a_structure_without_members_has_one_value() throws ReflectiveOperationException {
        Compilation compilation = iam(Sources.operation("TagUser"));
        String name = "dev.sekisho.iam.api.TagUserResponse";
        assertEquals(
                compilation.load(name).getField("EMPTY").get(null).toString(),
                compilation.read(name, Map.of()).toString());
    }

    @Test
    void an_error_has_its_code_and_status() throws ReflectiveOperationException {
        Class<?> error = iam(Sources.operation("TagUser")).load("dev.sekisho.iam.api.EntityAlreadyExists");
        AwsError made = assertInstanceOf(
                AwsError.class,
                error.getMethod("of", String.class, Object[].class)
                        .invoke(null, "User with name %s already exists.", new Object[] {"ana"}));
        assertEquals("EntityAlreadyExists", made.code());
        assertEquals(409, made.status());
        assertEquals("User with name ana already exists.", made.getMessage());
    }

    @Test
    void a_streaming_body_stays_one_and_maps_keep_their_entries() throws ReflectiveOperationException {
        Compilation compilation = Compilation.of(
                folder,
                wiring("s3"),
                Sources.operation("s3", "PutObject"),
                Sources.operation("s3", "ListBuckets")
                        .replace(
                                "@Operation(\"s3:ListBuckets\")",
                                "@Operation(value = \"s3:ListBuckets\", actions = \"s3:ListAllMyBuckets\")"));
        assertEquals(List.of(), compilation.errors());
        Map<String, Object> tree = Map.of(
                "Bucket", "b", "Key", "k", "Body", Payload.EMPTY, "Metadata", Map.of("a", "1"), "ContentLength", 5L);
        Object request = compilation.read("dev.sekisho.s3.api.PutObjectRequest", tree);
        assertEquals(tree, Compilation.tree(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam", "sts", "s3"})
    void every_operation_of_a_model_compiles_without_a_warning(String service) {
        // An action that exists, since not every operation is one.
        Stream<String> operations = new TreeSet<>(
                        Models.service(service).operations().keySet())
                .stream()
                        .map(name -> Sources.operation(
                                name,
                                "value = \"" + service + ":" + name + "\", actions = \"iam:GetUser\"",
                                service,
                                name,
                                name + "()"));
        String[] sources = Stream.concat(Stream.of(wiring(service)), operations).toArray(String[]::new);
        assertEquals(List.of(), Compilation.of(folder, sources).errors());
    }

    private Compilation iam(String... operations) {
        String[] sources = Arrays.copyOf(operations, operations.length + 1);
        sources[operations.length] = Sources.WIRING;
        Compilation compilation = Compilation.of(folder, sources);
        assertEquals(List.of(), compilation.errors());
        return compilation;
    }

    private static String wiring(String service) {
        return "package dev.sekisho.%1$s;\n@dev.sekisho.server.Wiring(\"%1$s\") public final class AnyWiring {}"
                .formatted(service);
    }
}
