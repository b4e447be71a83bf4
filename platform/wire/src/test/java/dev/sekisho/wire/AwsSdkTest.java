package dev.sekisho.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Models;
import dev.sekisho.models.Payload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// What the AWS SDK for Java sends is understood, and it understands what is answered.
class AwsSdkTest {
    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

    private final List<String> calls = new ArrayList<>();

    @Test
    void iam_members_travel_both_ways() {
        IamClient iam = iam((_, members) -> Map.of("User", user(String.valueOf(members.get("UserName")))));
        User user = iam.createUser(request -> request.userName("ana")
                        .tags(Tag.builder().key("team").value("a b+c=").build()))
                .user();
        assertEquals("ana", user.userName());
        assertEquals(NOW, user.createDate());
        assertEquals(List.of("CreateUser {UserName=ana, Tags=[{Key=team, Value=a b+c=}]}"), calls);
    }

    @Test
    void iam_lists_are_read() {
        IamClient iam = iam((_, _) -> Map.of("Users", List.of(user("ana"), user("bob")), "IsTruncated", false));
        assertEquals(
                List.of("ana", "bob"),
                iam.listUsers().users().stream().map(User::userName).toList());
    }

    @Test
    void an_answer_without_members_is_read() {
        iam((_, _) -> Map.of()).deleteUser(request -> request.userName("ana"));
        assertEquals(List.of("DeleteUser {UserName=ana}"), calls);
    }

    @Test
    void iam_errors_become_the_sdks_exceptions() {
        IamClient iam = iam((_, _) -> {
            throw AwsError.of("EntityAlreadyExists", 409, "User with name ana already exists.");
        });
        var refused = assertThrows(EntityAlreadyExistsException.class, () -> iam.createUser(r -> r.userName("ana")));
        assertEquals(
                "User with name ana already exists.", refused.awsErrorDetails().errorMessage());
        assertEquals("REQUEST-1", refused.requestId());
    }

    @Test
    void an_error_that_quotes_control_characters_can_be_read() {
        IamClient iam = iam((_, _) -> {
            throw AwsError.of("ValidationError", 400, "Value 'a\u0000b' is wrong.");
        });
        var refused = assertThrows(IamException.class, () -> iam.createUser(r -> r.userName("a")));
        assertEquals("Value 'a\uFFFDb' is wrong.", refused.awsErrorDetails().errorMessage());
    }

    @Test
    void logs_members_travel_both_ways() {
        CloudWatchLogsClient logs = logs((_, _) -> Map.of(
                "events",
                List.of(Map.of("timestamp", 1769851800123L, "message", "«a»\n\u0001")),
                "nextForwardToken",
                "f/1/s"));
        GetLogEventsResponse answer = logs.getLogEvents(
                r -> r.logGroupName("g").logStreamName("s").startFromHead(true).startTime(1L));
        assertEquals("«a»\n\u0001", answer.events().getFirst().message());
        assertEquals(1769851800123L, answer.events().getFirst().timestamp());
        assertEquals(List.of("GetLogEvents {logGroupName=g, logStreamName=s, startTime=1, startFromHead=true}"), calls);
    }

    @Test
    void a_logs_answer_without_members_is_read() {
        logs((_, _) -> Map.of()).createLogGroup(r -> r.logGroupName("g").tags(Map.of("a", "b")));
        assertEquals(List.of("CreateLogGroup {logGroupName=g, tags={a=b}}"), calls);
    }

    @Test
    void logs_errors_become_the_sdks_exceptions() {
        CloudWatchLogsClient logs = logs((_, _) -> {
            throw AwsError.of("ResourceNotFoundException", 400, "The specified log group does not exist.");
        });
        var refused =
                assertThrows(ResourceNotFoundException.class, () -> logs.deleteLogGroup(r -> r.logGroupName("g")));
        assertEquals(
                "The specified log group does not exist.",
                refused.awsErrorDetails().errorMessage());
        assertEquals("REQUEST-1", refused.requestId());
    }

    @Test
    void a_logs_denial_is_read_with_its_message() {
        CloudWatchLogsClient logs = logs((_, _) -> {
            throw AwsError.of("AccessDenied", 403, "User: x is not authorized to perform: y");
        });
        var refused = assertThrows(CloudWatchLogsException.class, () -> logs.deleteLogGroup(r -> r.logGroupName("g")));
        assertEquals("AccessDeniedException", refused.awsErrorDetails().errorCode());
        assertEquals(
                "User: x is not authorized to perform: y",
                refused.awsErrorDetails().errorMessage());
    }

    @Test
    void s3_requests_reach_their_operations() {
        S3Client s3 = s3((_, _) -> Map.of());
        s3.listBuckets();
        s3.createBucket(r -> r.bucket("bucket").createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
        s3.headBucket(r -> r.bucket("bucket"));
        s3.getBucketLocation(r -> r.bucket("bucket"));
        s3.listObjects(r -> r.bucket("bucket").prefix("a b"));
        s3.listObjectsV2(r -> r.bucket("bucket").maxKeys(3));
        s3.putObject(
                r -> r.bucket("bucket").key("a/ü").metadata(Map.of("Color", "red")), RequestBody.fromString("hello"));
        s3.headObject(r -> r.bucket("bucket").key("a").ifModifiedSince(NOW));
        s3.copyObject(r ->
                r.sourceBucket("s").sourceKey("k y").destinationBucket("bucket").destinationKey("a"));
        s3.createMultipartUpload(r -> r.bucket("bucket").key("a"));
        s3.uploadPart(r -> r.bucket("bucket").key("a").partNumber(1).uploadId("u"), RequestBody.fromString("part"));
        s3.uploadPartCopy(r -> r.sourceBucket("s")
                .sourceKey("k")
                .destinationBucket("bucket")
                .destinationKey("a")
                .partNumber(2)
                .uploadId("u"));
        s3.listParts(r -> r.bucket("bucket").key("a").uploadId("u"));
        s3.listMultipartUploads(r -> r.bucket("bucket"));
        s3.completeMultipartUpload(r -> r.bucket("bucket")
                .key("a")
                .uploadId("u")
                .multipartUpload(m -> m.parts(
                        CompletedPart.builder().partNumber(1).eTag("\"e\"").build())));
        s3.abortMultipartUpload(r -> r.bucket("bucket").key("a").uploadId("u"));
        s3.deleteObject(r -> r.bucket("bucket").key("a"));
        s3.deleteBucket(r -> r.bucket("bucket"));
        assertEquals(
                List.of(
                        "ListBuckets {}",
                        "CreateBucket {Bucket=bucket, CreateBucketConfiguration={LocationConstraint=eu-west-1}}",
                        "HeadBucket {Bucket=bucket}",
                        "GetBucketLocation {Bucket=bucket}",
                        "ListObjects {Bucket=bucket, Prefix=a b}",
                        "ListObjectsV2 {Bucket=bucket, MaxKeys=3}",
                        "PutObject {Body=hello, Bucket=bucket, ContentLength=5, ContentType=text/plain; charset=UTF-8,"
                                + " Key=a/ü, Metadata={color=red}}",
                        "HeadObject {Bucket=bucket, IfModifiedSince=2026-01-31T09:30:00Z, Key=a}",
                        "CopyObject {Bucket=bucket, CopySource=s/k%20y, Key=a}",
                        "CreateMultipartUpload {Bucket=bucket, ContentType=binary/octet-stream, Key=a}",
                        "UploadPart {Body=part, Bucket=bucket, ContentLength=4, Key=a, PartNumber=1, UploadId=u}",
                        "UploadPartCopy {Bucket=bucket, CopySource=s/k, Key=a, PartNumber=2, UploadId=u}",
                        "ListParts {Bucket=bucket, Key=a, UploadId=u}",
                        "ListMultipartUploads {Bucket=bucket}",
                        "CompleteMultipartUpload {Bucket=bucket, Key=a,"
                                + " MultipartUpload={Parts=[{ETag=\"e\", PartNumber=1}]}, UploadId=u}",
                        "AbortMultipartUpload {Bucket=bucket, Key=a, UploadId=u}",
                        "DeleteObject {Bucket=bucket, Key=a}",
                        "DeleteBucket {Bucket=bucket}"),
                calls);
    }

    @Test
    void s3_deletes_several_objects_and_reads_what_became_of_them() {
        S3Client s3 = s3((_, _) -> Map.of(
                "Deleted", List.of(Map.of("Key", "a")),
                "Errors", List.of(Map.of("Key", "<b>", "Code", "AccessDenied"))));
        var result = s3.deleteObjects(r -> r.bucket("bucket")
                .delete(d -> d.objects(
                        ObjectIdentifier.builder().key("a").build(),
                        ObjectIdentifier.builder().key("<b>").build())));
        assertEquals("a", result.deleted().getFirst().key());
        assertEquals("<b>", result.errors().getFirst().key());
        assertTrue(calls.getFirst().contains("Delete={Objects=[{Key=a}, {Key=<b>}]}"), calls::toString);
    }

    @Test
    void s3_listings_are_read() {
        S3Client s3 = s3((_, _) -> Map.of(
                "Name", "bucket",
                "Contents", List.of(object("a&b"), object("c")),
                "CommonPrefixes", List.of(Map.of("Prefix", "x/"))));
        var listing = s3.listObjectsV2(r -> r.bucket("bucket"));
        assertEquals(
                List.of("a&b", "c"),
                listing.contents().stream().map(S3Object::key).toList());
        assertEquals(NOW, listing.contents().getFirst().lastModified());
        assertEquals("x/", listing.commonPrefixes().getFirst().prefix());
    }

    @Test
    void s3_objects_are_read_with_their_headers() {
        byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
        S3Client s3 = s3((_, _) -> Map.of(
                "Body",
                Payload.of(new ByteArrayInputStream(bytes), bytes.length),
                "ContentLength",
                5L,
                "LastModified",
                NOW,
                "Metadata",
                Map.of("color", "red")));
        var object = s3.getObjectAsBytes(r -> r.bucket("bucket").key("a"));
        assertEquals("hello", object.asUtf8String());
        assertEquals(NOW, object.response().lastModified());
        assertEquals(Map.of("color", "red"), object.response().metadata());
    }

    @Test
    void s3_locations_are_read() {
        assertEquals(
                "eu-west-1",
                s3((_, _) -> Map.of("LocationConstraint", "eu-west-1"))
                        .getBucketLocation(r -> r.bucket("bucket"))
                        .locationConstraintAsString());
    }

    @Test
    void s3_errors_become_the_sdks_exceptions() {
        S3Client s3 = s3((operation, _) -> {
            throw AwsError.of(operation.equals("GetObject") ? "NoSuchKey" : "NoSuchBucket", 404, "None.");
        });
        var refused = assertThrows(
                NoSuchKeyException.class,
                () -> s3.getObject(r -> r.bucket("bucket").key("a")));
        assertEquals("REQUEST-1", refused.requestId());
        assertEquals("HOST-1", refused.extendedRequestId());
        assertEquals(
                404,
                assertThrows(S3Exception.class, () -> s3.headBucket(r -> r.bucket("bucket")))
                        .statusCode());
    }

    @Test
    void an_operation_that_is_not_served_is_refused() {
        S3Client s3 = s3((_, _) -> Map.of());
        var refused = assertThrows(S3Exception.class, () -> s3.getBucketCors(r -> r.bucket("bucket")));
        assertEquals("NotImplemented", refused.awsErrorDetails().errorCode());
        assertEquals(List.of(), calls);
    }

    private IamClient iam(BiFunction<String, Map<String, Object>, Map<String, Object>> handler) {
        return client(IamClient.builder(), "iam", handler);
    }

    private CloudWatchLogsClient logs(BiFunction<String, Map<String, Object>, Map<String, Object>> handler) {
        return client(CloudWatchLogsClient.builder(), "logs", handler);
    }

    private S3Client s3(BiFunction<String, Map<String, Object>, Map<String, Object>> handler) {
        return client(
                S3Client.builder()
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED),
                "s3",
                handler);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, String service, BiFunction<String, Map<String, Object>, Map<String, Object>> handler) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "SECRET")))
                .httpClient(new CodecHttpClient(Models.service(service), (operation, members) -> {
                    calls.add(operation + " " + written(members));
                    return handler.apply(operation, members);
                }))
                .overrideConfiguration(configuration -> configuration.retryStrategy(r -> r.maxAttempts(1)))
                .build();
    }

    private static Map<String, Object> written(Map<String, Object> members) {
        Map<String, Object> written = new LinkedHashMap<>(members);
        written.computeIfPresent("Body", (_, body) -> JsonTrees.text((Payload) body));
        return written;
    }

    private static Map<String, Object> user(String name) {
        return Map.of("Path", "/", "UserName", name, "UserId", "AIDA1", "Arn", "arn", "CreateDate", NOW);
    }

    private static Map<String, Object> object(String key) {
        return Map.of("Key", key, "Size", 3L, "ETag", "\"e\"", "LastModified", NOW);
    }
}
