package dev.sekisho.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

    @Test
    void a_model_is_read_once() {
        assertSame(Models.service("iam"), Models.service("iam"));
    }

    @Test
    void a_service_without_a_model_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Models.service("../iam"));
    }

    @Test
    void the_service_says_its_protocol_version_and_namespace() {
        ServiceModel iam = Models.service("iam");
        assertEquals(Protocol.QUERY, iam.protocol());
        assertEquals("2010-05-08", iam.apiVersion());
        assertEquals("https://iam.amazonaws.com/doc/2010-05-08/", iam.xmlNamespace());
        assertEquals(176, iam.operations().size());
        assertEquals(Protocol.REST_XML, Models.service("s3").protocol());
    }

    @Test
    void a_json_service_says_its_target_and_version() {
        ServiceModel logs = Models.service("logs");
        assertEquals("JSON Logs_20140328 1.1", logs.protocol() + " " + logs.targetPrefix() + " " + logs.jsonVersion());
        assertEquals("", Models.service("iam").targetPrefix());
        assertEquals(
                new ErrorModel("ResourceNotFoundException", "ResourceNotFoundException", 400),
                logs.errors().get("ResourceNotFoundException"));
    }

    @Test
    void limits_and_patterns_are_kept() {
        var userName = (Shape.Text) member("iam", "CreateUser", "UserName").shape();
        assertTrue(member("iam", "CreateUser", "UserName").required());
        assertEquals(1, userName.min());
        assertEquals(64, userName.max());
        assertEquals("[\\w+=,.@-]+", String.valueOf(userName.pattern()));
        var tags = (Shape.ListOf) member("iam", "CreateUser", "Tags").shape();
        assertEquals(50, tags.max());
        assertEquals("member", tags.elementName());
        var statuses = (Shape.Text) member("iam", "UpdateAccessKey", "Status").shape();
        assertEquals(List.of("Active", "Inactive", "Expired"), statuses.values());
        var maxItems = (Shape.Int) member("iam", "ListUsers", "MaxItems").shape();
        assertEquals(1000, maxItems.max());
    }

    @Test
    void errors_have_the_code_and_status_of_the_wire() {
        assertEquals(
                new ErrorModel("EntityAlreadyExistsException", "EntityAlreadyExists", 409),
                Models.service("iam").errors().get("EntityAlreadyExists"));
        assertTrue(operation("iam", "CreateUser").errors().contains("EntityAlreadyExists"));
        assertEquals(
                new ErrorModel("NoSuchBucket", "NoSuchBucket", 404),
                Models.service("s3").errors().get("NoSuchBucket"));
    }

    @Test
    void operations_that_need_no_signature_say_so() {
        assertTrue(operation("sts", "AssumeRoleWithWebIdentity").unsigned());
        assertFalse(operation("sts", "AssumeRole").unsigned());
    }

    @Test
    void an_operation_without_output_answers_an_empty_structure() {
        assertTrue(operation("iam", "DeleteUser").output().members().isEmpty());
    }

    @Test
    void members_of_rest_protocols_say_where_they_travel() {
        assertEquals(Member.Location.URI, member("s3", "GetObject", "Key").location());
        assertEquals(
                Member.Location.HEADERS, member("s3", "PutObject", "Metadata").location());
        assertEquals("x-amz-meta-", member("s3", "PutObject", "Metadata").locationName());
        assertEquals(
                Member.Location.QUERY, member("s3", "UploadPart", "PartNumber").location());
        Member body = member("s3", "PutObject", "Body");
        assertEquals(Member.Location.PAYLOAD, body.location());
        assertTrue(((Shape.Blob) body.shape()).streaming());
        var listing = operation("s3", "ListObjectsV2");
        assertEquals("ListBucketResult", listing.resultWrapper());
        assertTrue(listing.output().member("Contents").orElseThrow().flattened());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam", "sts", "s3"})
    void every_reference_resolves_and_every_pattern_compiles(String service) {
        Set<String> seen = new HashSet<>();
        for (OperationModel operation : Models.service(service).operations().values()) {
            visit(operation.input(), seen);
            visit(operation.output(), seen);
            for (String code : operation.errors()) {
                assertNotNull(Models.service(service).errors().get(code), code);
            }
        }
    }

    private static void visit(Shape shape, Set<String> seen) {
        if (!seen.add(shape.name())) {
            return;
        }
        switch (shape) {
            case Shape.Structure structure -> structure.members().forEach(member -> visit(member.shape(), seen));
            case Shape.ListOf list -> visit(list.element().get(), seen);
            case Shape.MapOf map -> {
                visit(map.key().get(), seen);
                visit(map.value().get(), seen);
            }
            case Shape.Text text -> text.pattern();
            case Shape.Int _, Shape.LongInt _, Shape.Decimal _, Shape.Bool _, Shape.Timestamp _, Shape.Blob _ -> {}
        }
    }

    private static OperationModel operation(String service, String name) {
        return Objects.requireNonNull(Models.service(service).operations().get(name), name);
    }

    private static Member member(String service, String operation, String name) {
        return operation(service, operation).input().member(name).orElseThrow();
    }
}
