package dev.sekisho.s3;

import static dev.sekisho.s3.Fixture.statement;
import static dev.sekisho.s3.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final String BUCKET = "arn:aws:s3:::guarded";
    private static final String OBJECT = BUCKET + "/note";
    private static final String ALL = statement("Allow", "s3:*", "*");

    private Fixture fixture;

    static Stream<Needs> operations() {
        return Needs.all();
    }

    @BeforeAll
    void start() {
        fixture = new Fixture();
        fixture.s3.createBucket(b -> b.bucket("guarded"));
        fixture.s3.createBucket(b -> b.bucket("spare"));
        fixture.s3.createBucket(b -> b.bucket("unguarded"));
        fixture.s3.putObject(b -> b.bucket("guarded").key("note"), RequestBody.fromString("hello"));
        fixture.s3.putObject(b -> b.bucket("guarded").key("tagged").tagging("a=b"), RequestBody.fromString("hello"));
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    private String upload() {
        return fixture.s3
                .createMultipartUpload(b -> b.bucket("guarded").key("parts"))
                .uploadId();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_needs_its_own_permissions_and_no_others(Needs needs) {
        String id = upload();
        for (Needs.Grant missing : needs.grants()) {
            S3Client lacking = fixture.user(ALL, missing.as("Deny"));
            assertRefused(403, () -> needs.call().by(lacking, id));
        }
        S3Client able = fixture.user(
                needs.grants().stream().map(grant -> grant.as("Allow")).toArray(String[]::new));
        needs.call().by(able, id);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void another_account_gets_nowhere(Needs needs) {
        boolean own =
                needs.operation().equals("ListBuckets") || needs.operation().equals("CreateBucket");
        if (!own) {
            assertRefused(403, () -> needs.call().by(fixture.stranger(), upload()));
        }
    }

    @Test
    void a_missing_key_is_told_to_those_who_may_list() {
        var get = statement("Allow", "s3:GetObject", BUCKET + "/*");
        S3Client reader = fixture.user(get);
        assertRefused(
                "AccessDenied",
                () -> reader.getObjectAsBytes(b -> b.bucket("guarded").key("none")));
        assertRefused(403, () -> reader.headObject(b -> b.bucket("guarded").key("none")));
        S3Client lister = fixture.user(get, statement("Allow", "s3:ListBucket", BUCKET));
        assertRefused(
                "NoSuchKey",
                () -> lister.getObjectAsBytes(b -> b.bucket("guarded").key("none")));
        assertRefused(404, () -> lister.headObject(b -> b.bucket("guarded").key("none")));
    }

    @Test
    void a_key_that_may_not_be_deleted_is_reported_and_the_others_go() {
        for (String key : List.of("open/1", "shut/1")) {
            fixture.s3.putObject(b -> b.bucket("guarded").key(key), RequestBody.empty());
        }
        S3Client user = fixture.user(statement("Allow", "s3:DeleteObject", BUCKET + "/open/*"));
        DeleteObjectsResponse answer = user.deleteObjects(b -> b.bucket("guarded")
                .delete(d -> d.objects(Stream.of("open/1", "shut/1", "open/none")
                        .map(key -> ObjectIdentifier.builder().key(key).build())
                        .toList())));
        assertEquals(
                List.of("open/1", "open/none"),
                answer.deleted().stream().map(deleted -> deleted.key()).toList());
        assertEquals(1, answer.errors().size());
        assertEquals("shut/1", answer.errors().getFirst().key());
        assertEquals("AccessDenied", answer.errors().getFirst().code());
        fixture.s3.headObject(b -> b.bucket("guarded").key("shut/1"));
    }

    @Test
    void a_prefix_opens_that_prefix_alone() {
        S3Client user = fixture.user("""
                {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "%s",
                 "Condition": {"StringEquals": {"s3:prefix": "ana/", "s3:delimiter": "/"},
                               "NumericLessThanEquals": {"s3:max-keys": "10"}}}""".formatted(BUCKET));
        user.listObjectsV2(
                b -> b.bucket("guarded").prefix("ana/").delimiter("/").maxKeys(10));
        assertRefused("AccessDenied", () -> user.listObjectsV2(b -> b.bucket("guarded")));
        assertRefused(
                "AccessDenied",
                () -> user.listObjectsV2(
                        b -> b.bucket("guarded").prefix("ana/").delimiter("/").maxKeys(11)));
    }

    @Test
    void a_bucket_that_is_not_there_is_told_to_those_who_might_use_it() {
        assertRefused("NoSuchBucket", () -> fixture.s3.listObjectsV2(b -> b.bucket("nowhere")));
        S3Client user = fixture.user(statement("Allow", "s3:GetObject", BUCKET + "/*"));
        assertRefused("AccessDenied", () -> user.listObjectsV2(b -> b.bucket("nowhere")));
    }

    @Test
    void an_expected_owner_that_is_another_is_refused() {
        fixture.s3.headBucket(b -> b.bucket("guarded").expectedBucketOwner(Fixture.ACCOUNT.value()));
        assertRefused(
                "AccessDenied",
                () -> fixture.s3.listObjectsV2(
                        b -> b.bucket("guarded").expectedBucketOwner(Fixture.OTHER_ACCOUNT.value())));
    }

    @Test
    void nobody_gets_in_without_credentials() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path :
                    List.of("/", "/guarded", "/guarded/note", "/guarded/none", "/guarded?policy", "/guarded?cors")) {
                var request = HttpRequest.newBuilder(fixture.server.uri().resolve(path))
                        .build();
                var answer = http.send(request, BodyHandlers.ofString());
                assertEquals(403, answer.statusCode(), path);
                assertEquals(
                        "<Code>AccessDenied</Code><Message>Access Denied</Message>",
                        answer.body().replaceAll("(?s).*(<Code>.*</Message>).*", "$1"),
                        path);
            }
        }
    }

    @Test
    void that_a_bucket_is_not_there_is_no_secret() {
        assertRefused(
                "NoSuchBucket",
                () -> fixture.anonymous()
                        .getObjectAsBytes(b -> b.bucket("nowhere").key("x")));
        assertRefused(403, () -> fixture.anonymous().createBucket(b -> b.bucket("nowhere")));
    }

    @Test
    void a_bucket_may_stand_in_the_host() throws Exception {
        fixture.s3.putObject(b -> b.bucket("guarded").key("../hosted"), RequestBody.fromString("here"));
        try (S3Presigner presigner = fixture.presigner();
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), fixture.server.uri().getPort())) {
            URL url = presigner
                    .presignGetObject(p -> p.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(g -> g.bucket("guarded").key("../hosted")))
                    .url();
            assertEquals("guarded.localhost", url.getHost());
            String request = "GET " + url.getFile() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("\r\n\r\nhere"), answer);
        }
    }

    @Test
    void what_a_user_is_told_names_the_action() {
        S3Client user = fixture.user(statement("Allow", "s3:ListBucket", BUCKET));
        S3Exception refused = assertRefused(
                "AccessDenied",
                () -> user.getObjectAsBytes(b -> b.bucket("guarded").key("note")));
        String message = refused.awsErrorDetails().errorMessage();
        assertEquals(
                "is not authorized to perform: s3:GetObject on resource: \"" + OBJECT + "\""
                        + " because no identity-based policy allows the s3:GetObject action",
                message.substring(message.indexOf("is not")));
    }
}
