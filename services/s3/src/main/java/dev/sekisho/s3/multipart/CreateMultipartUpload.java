package dev.sekisho.s3.multipart;

import dev.sekisho.policy.Principal;
import dev.sekisho.s3.api.CreateMultipartUploadRequest;
import dev.sekisho.s3.api.CreateMultipartUploadResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.CanonicalUser;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.object.ObjectHeaders;
import dev.sekisho.s3.object.WriteKeys;
import dev.sekisho.s3.object.WriteTargets;
import dev.sekisho.s3.storage.Contents;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;

@Operation(
        value = "s3:CreateMultipartUpload",
        actions = {"s3:PutObject", "s3:PutObjectTagging"})
final class CreateMultipartUpload
        implements OperationHandler<CreateMultipartUploadRequest, CreateMultipartUploadResponse> {
    private final Buckets buckets;
    private final Uploads uploads;
    private final Contents contents;
    private final Access access;
    private final InstantSource clock;

    CreateMultipartUpload(Buckets buckets, Uploads uploads, Contents contents, Access access, InstantSource clock) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.contents = contents;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(CreateMultipartUploadRequest request, Caller caller) {
        return new WriteTargets(access, request.bucket(), request.key(), caller)
                .of(WriteKeys.preparing(request.tree()), request.tagging());
    }

    @Override
    public CreateMultipartUploadResponse handle(CreateMultipartUploadRequest request, Caller caller) {
        Supported.check(request.tree());
        Access.refuseAnonymous(caller, "initiate multipart uploads");
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        var checksum = UploadChecksum.of(request.checksumAlgorithm(), request.checksumType());
        var upload = new Upload(
                bucket,
                request.key(),
                contents.newId() + contents.newId(),
                initiator(caller),
                clock.instant(),
                checksum,
                ObjectHeaders.of(request.tree()));
        uploads.create(upload);
        return CreateMultipartUploadResponse.builder()
                .bucket(request.bucket())
                .key(request.key())
                .uploadId(upload.id())
                .checksumAlgorithm(request.checksumAlgorithm())
                .checksumType(checksum.asked() ? checksum.type().name() : null)
                .build();
    }

    /// Source: Amazon S3 API Reference, "ListParts", Initiator.
    private static Upload.Initiator initiator(Caller caller) {
        return switch (caller.principal()) {
            case Principal.Root root -> new Upload.Initiator(CanonicalUser.id(root.owner()), "");
            case Principal other -> {
                String arn = other.arn().orElseThrow().toString();
                yield new Upload.Initiator(arn, arn.substring(arn.lastIndexOf('/') + 1));
            }
        };
    }
}
