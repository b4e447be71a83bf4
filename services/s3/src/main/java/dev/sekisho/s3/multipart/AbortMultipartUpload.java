package dev.sekisho.s3.multipart;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.AbortMultipartUploadRequest;
import dev.sekisho.s3.api.AbortMultipartUploadResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:AbortMultipartUpload")
final class AbortMultipartUpload
        implements OperationHandler<AbortMultipartUploadRequest, AbortMultipartUploadResponse> {
    private final Buckets buckets;
    private final Uploads uploads;
    private final Access access;

    AbortMultipartUpload(Buckets buckets, Uploads uploads, Access access) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.access = access;
    }

    @Override
    public List<Target> targets(AbortMultipartUploadRequest request, Caller caller) {
        return List.of(access.object(
                "s3:AbortMultipartUpload", request.bucket(), request.key(), caller, RequestContext.EMPTY));
    }

    @Override
    public AbortMultipartUploadResponse handle(AbortMultipartUploadRequest request, Caller caller) {
        Supported.check(request.tree());
        var bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        uploads.abort(uploads.require(bucket, request.key(), request.uploadId()));
        return AbortMultipartUploadResponse.builder().build();
    }
}
