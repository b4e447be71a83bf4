package dev.sekisho.s3;

import static dev.sekisho.s3.Fixture.statement;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/// An operation, and all that it needs.
record Needs(String operation, Call call, List<Grant> grants) {
    private static final String BUCKET = "arn:aws:s3:::guarded";
    private static final String OBJECT = BUCKET + "/note";
    private static final String HARMLESS =
            Fixture.policy(statement("Allow", "{\"AWS\":\"123456789012\"}", "s3:ListBucketVersions", BUCKET));
    private static final Tagging TEAM = Tagging.builder()
            .tagSet(Tag.builder().key("team").value("blue").build())
            .build();

    /// A permission.
    record Grant(String action, String resource) {
        String as(String effect) {
            return statement(effect, action, resource);
        }
    }

    /// Calls the operation.
    @FunctionalInterface
    interface Call {

        /// @param uploadId of an upload to `parts`
        void by(S3Client client, String uploadId);
    }

    /// Every operation but DeleteObjects, which is decided key by key.
    static Stream<Needs> all() {
        var get = new Grant("s3:GetObject", OBJECT);
        var put = new Grant("s3:PutObject", OBJECT);
        var copied = new Grant("s3:PutObject", BUCKET + "/copy");
        var list = new Grant("s3:ListBucket", BUCKET);
        return Stream.of(
                of("ListBuckets", (s3, id) -> s3.listBuckets(), new Grant("s3:ListAllMyBuckets", "*")),
                of(
                        "CreateBucket",
                        (s3, id) -> s3.createBucket(b -> b.bucket("made")),
                        new Grant("s3:CreateBucket", "arn:aws:s3:::made")),
                of(
                        "DeleteBucket",
                        (s3, id) -> s3.deleteBucket(b -> b.bucket("spare")),
                        new Grant("s3:DeleteBucket", "arn:aws:s3:::spare")),
                of("HeadBucket", (s3, id) -> s3.headBucket(b -> b.bucket("guarded")), list),
                of(
                        "GetBucketLocation",
                        (s3, id) -> s3.getBucketLocation(b -> b.bucket("guarded")),
                        new Grant("s3:GetBucketLocation", BUCKET)),
                of("ListObjects", (s3, id) -> s3.listObjects(b -> b.bucket("guarded")), list),
                of("ListObjectsV2", (s3, id) -> s3.listObjectsV2(b -> b.bucket("guarded")), list),
                of(
                        "GetObject",
                        (s3, id) -> s3.getObjectAsBytes(b -> b.bucket("guarded").key("note")),
                        get),
                of(
                        "HeadObject",
                        (s3, id) -> s3.headObject(b -> b.bucket("guarded").key("note")),
                        get),
                of(
                        "PutObject",
                        (s3, id) -> s3.putObject(b -> b.bucket("guarded").key("note"), RequestBody.fromString("x")),
                        put),
                of(
                        "DeleteObject",
                        (s3, id) -> s3.deleteObject(b -> b.bucket("guarded").key("gone")),
                        new Grant("s3:DeleteObject", BUCKET + "/gone")),
                of(
                        "CopyObject",
                        (s3, id) -> s3.copyObject(b -> b.sourceBucket("guarded")
                                .sourceKey("note")
                                .destinationBucket("guarded")
                                .destinationKey("copy")),
                        get,
                        copied),
                of(
                        "CreateMultipartUpload",
                        (s3, id) -> s3.createMultipartUpload(
                                b -> b.bucket("guarded").key("note")),
                        put),
                of(
                        "UploadPart",
                        (s3, id) -> s3.uploadPart(
                                b -> b.bucket("guarded")
                                        .key("parts")
                                        .uploadId(id)
                                        .partNumber(1),
                                RequestBody.fromString("x")),
                        new Grant("s3:PutObject", BUCKET + "/parts")),
                of(
                        "UploadPartCopy",
                        (s3, id) -> s3.uploadPartCopy(b -> b.sourceBucket("guarded")
                                .sourceKey("note")
                                .destinationBucket("guarded")
                                .destinationKey("parts")
                                .uploadId(id)
                                .partNumber(1)),
                        get,
                        new Grant("s3:PutObject", BUCKET + "/parts")),
                of(
                        "ListParts",
                        (s3, id) -> s3.listParts(
                                b -> b.bucket("guarded").key("parts").uploadId(id)),
                        new Grant("s3:ListMultipartUploadParts", BUCKET + "/parts")),
                of(
                        "PutBucketPolicy",
                        (s3, id) -> s3.putBucketPolicy(b -> b.bucket("guarded").policy(HARMLESS)),
                        new Grant("s3:PutBucketPolicy", BUCKET)),
                of(
                        "GetBucketPolicy",
                        (s3, id) -> s3.getBucketPolicy(b -> b.bucket("guarded")),
                        new Grant("s3:GetBucketPolicy", BUCKET)),
                of(
                        "GetBucketPolicyStatus",
                        (s3, id) -> s3.getBucketPolicyStatus(b -> b.bucket("guarded")),
                        new Grant("s3:GetBucketPolicyStatus", BUCKET)),
                of(
                        "DeleteBucketPolicy",
                        (s3, id) -> s3.deleteBucketPolicy(b -> b.bucket("unguarded")),
                        new Grant("s3:DeleteBucketPolicy", "arn:aws:s3:::unguarded")),
                of(
                        "GetPublicAccessBlock",
                        (s3, id) -> s3.getPublicAccessBlock(b -> b.bucket("guarded")),
                        new Grant("s3:GetBucketPublicAccessBlock", BUCKET)),
                of(
                        "PutPublicAccessBlock",
                        (s3, id) -> s3.putPublicAccessBlock(b ->
                                b.bucket("guarded").publicAccessBlockConfiguration(c -> c.blockPublicPolicy(true))),
                        new Grant("s3:PutBucketPublicAccessBlock", BUCKET)),
                of(
                        "DeletePublicAccessBlock",
                        (s3, id) -> s3.deletePublicAccessBlock(b -> b.bucket("unguarded")),
                        new Grant("s3:PutBucketPublicAccessBlock", "arn:aws:s3:::unguarded")),
                of(
                        "GetBucketAcl",
                        (s3, id) -> s3.getBucketAcl(b -> b.bucket("guarded")),
                        new Grant("s3:GetBucketAcl", BUCKET)),
                of(
                        "GetBucketOwnershipControls",
                        (s3, id) -> s3.getBucketOwnershipControls(b -> b.bucket("guarded")),
                        new Grant("s3:GetBucketOwnershipControls", BUCKET)),
                of(
                        "PutBucketTagging",
                        (s3, id) -> s3.putBucketTagging(b -> b.bucket("guarded").tagging(TEAM)),
                        new Grant("s3:PutBucketTagging", BUCKET)),
                of(
                        "GetBucketTagging",
                        (s3, id) -> s3.getBucketTagging(b -> b.bucket("guarded")),
                        new Grant("s3:GetBucketTagging", BUCKET)),
                of(
                        "DeleteBucketTagging",
                        (s3, id) -> s3.deleteBucketTagging(b -> b.bucket("unguarded")),
                        new Grant("s3:PutBucketTagging", "arn:aws:s3:::unguarded")),
                of(
                        "GetObjectTagging",
                        (s3, id) -> s3.getObjectTagging(b -> b.bucket("guarded").key("note")),
                        new Grant("s3:GetObjectTagging", OBJECT)),
                of(
                        "PutObjectTagging",
                        (s3, id) -> s3.putObjectTagging(
                                b -> b.bucket("guarded").key("note").tagging(TEAM)),
                        new Grant("s3:PutObjectTagging", OBJECT)),
                of(
                        "DeleteObjectTagging",
                        (s3, id) ->
                                s3.deleteObjectTagging(b -> b.bucket("guarded").key("note")),
                        new Grant("s3:DeleteObjectTagging", OBJECT)),
                of(
                        "PutObject with tags",
                        (s3, id) -> s3.putObject(
                                b -> b.bucket("guarded").key("note").tagging("team=blue"), RequestBody.fromString("x")),
                        put,
                        new Grant("s3:PutObjectTagging", OBJECT)),
                of(
                        "CopyObject with tags",
                        (s3, id) -> s3.copyObject(b -> b.sourceBucket("guarded")
                                .sourceKey("tagged")
                                .destinationBucket("guarded")
                                .destinationKey("copy")),
                        new Grant("s3:GetObject", BUCKET + "/tagged"),
                        new Grant("s3:GetObjectTagging", BUCKET + "/tagged"),
                        copied,
                        new Grant("s3:PutObjectTagging", BUCKET + "/copy")),
                of(
                        "CreateMultipartUpload with tags",
                        (s3, id) -> s3.createMultipartUpload(
                                b -> b.bucket("guarded").key("note").tagging("team=blue")),
                        put,
                        new Grant("s3:PutObjectTagging", OBJECT)),
                of(
                        "ListMultipartUploads",
                        (s3, id) -> s3.listMultipartUploads(b -> b.bucket("guarded")),
                        new Grant("s3:ListBucketMultipartUploads", BUCKET)),
                of(
                        "AbortMultipartUpload",
                        (s3, id) -> s3.abortMultipartUpload(
                                b -> b.bucket("guarded").key("parts").uploadId(id)),
                        new Grant("s3:AbortMultipartUpload", BUCKET + "/parts")));
    }

    private static Needs of(String operation, Call call, Grant... grants) {
        return new Needs(operation, call, List.of(grants));
    }

    @Override
    public String toString() {
        return operation;
    }
}
