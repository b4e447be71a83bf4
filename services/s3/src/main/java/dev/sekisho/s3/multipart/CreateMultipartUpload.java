package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.CreateMultipartUploadRequest;
import dev.sekisho.s3.api.CreateMultipartUploadResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.ChecksumType;
import dev.sekisho.s3.object.ObjectHeaders;
import dev.sekisho.s3.object.WriteKeys;
import dev.sekisho.s3.storage.Contents;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Operation(value = "s3:CreateMultipartUpload", actions = "s3:PutObject")
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
        return List.of(
                access.object("s3:PutObject", request.bucket(), request.key(), caller, WriteKeys.of(request.tree())));
    }

    @Override
    public CreateMultipartUploadResponse handle(CreateMultipartUploadRequest request, Caller caller) {
        Supported.check(request.tree());
        StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner());
        ChecksumAlgorithm algorithm = request.checksumAlgorithm() == null
                ? ChecksumAlgorithm.CRC64NVME
                : ChecksumAlgorithm.of(request.checksumAlgorithm());
        var upload = new Upload(
                bucket,
                request.key(),
                contents.newId() + contents.newId(),
                clock.instant(),
                algorithm,
                type(algorithm, request.checksumType()),
                ObjectHeaders.of(request.tree()));
        uploads.create(upload);
        return CreateMultipartUploadResponse.builder()
                .bucket(request.bucket())
                .key(request.key())
                .uploadId(upload.id())
                .checksumAlgorithm(request.checksumAlgorithm())
                .checksumType(
                        request.checksumAlgorithm() == null
                                ? null
                                : upload.type().name())
                .build();
    }

    /// Source: Amazon S3 User Guide, "Checking object integrity", checksum types by algorithm.
    private static ChecksumType type(ChecksumAlgorithm algorithm, @Nullable String asked) {
        boolean composite =
                asked == null ? algorithm != ChecksumAlgorithm.CRC64NVME : asked.equals(ChecksumType.COMPOSITE.name());
        if (composite ? algorithm == ChecksumAlgorithm.CRC64NVME : !algorithm.isCrc()) {
            throw AwsError.of(
                    "InvalidRequest",
                    400,
                    "The %s checksum type cannot be used with the %s checksum algorithm.",
                    composite ? "COMPOSITE" : "FULL_OBJECT",
                    algorithm);
        }
        return composite ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT;
    }
}
