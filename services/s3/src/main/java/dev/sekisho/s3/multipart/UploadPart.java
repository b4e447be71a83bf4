package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.UploadPartRequest;
import dev.sekisho.s3.api.UploadPartResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.object.WriteKeys;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.s3.storage.Intake;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

@Operation(value = "s3:UploadPart", actions = "s3:PutObject")
final class UploadPart implements OperationHandler<UploadPartRequest, UploadPartResponse> {
    private static final int MOST_PARTS = 10_000;

    private final Buckets buckets;
    private final Uploads uploads;
    private final Intake intake;
    private final Access access;
    private final InstantSource clock;

    UploadPart(Buckets buckets, Uploads uploads, Intake intake, Access access, InstantSource clock) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.intake = intake;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(UploadPartRequest request, Caller caller) {
        return List.of(access.object(
                "s3:PutObject", request.bucket(), request.key(), caller, WriteKeys.preparing(request.tree())));
    }

    @Override
    public UploadPartResponse handle(UploadPartRequest request, Caller caller) {
        Map<String, Object> members = request.tree();
        Supported.check(members);
        checkNumber(request.partNumber());
        var bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Upload upload = uploads.require(bucket, request.key(), request.uploadId());
        UploadChecksum checksum = upload.checksum();
        Content content = intake.receive(request.body(), checksum.promise(members), checksum.algorithm());
        uploads.put(upload, new StoredPart(request.partNumber(), content, clock.instant()));
        Map<String, Object> answer =
                UploadPartResponse.builder().eTag(content.quotedETag()).build().tree();
        content.checksum().addTo(answer);
        return UploadPartResponse.from(answer);
    }

    static void checkNumber(int number) {
        if (number < 1 || number > MOST_PARTS) {
            throw AwsError.of("InvalidArgument", 400, "Part number must be an integer between 1 and 10000, inclusive");
        }
    }
}
