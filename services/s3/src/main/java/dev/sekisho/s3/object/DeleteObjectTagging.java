package dev.sekisho.s3.object;

import dev.sekisho.s3.api.DeleteObjectTaggingRequest;
import dev.sekisho.s3.api.DeleteObjectTaggingResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Map;

@Operation("s3:DeleteObjectTagging")
final class DeleteObjectTagging implements OperationHandler<DeleteObjectTaggingRequest, DeleteObjectTaggingResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Access access;

    DeleteObjectTagging(Buckets buckets, Objects objects, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public List<Target> targets(DeleteObjectTaggingRequest request, Caller caller) {
        ConditionKeys keys = Reading.keys(request.versionId());
        return List.of(access.object(
                "s3:DeleteObjectTagging",
                request.bucket(),
                request.key(),
                caller,
                new ExistingTags(objects, request.bucket(), request.key(), keys.context())));
    }

    @Override
    public DeleteObjectTaggingResponse handle(DeleteObjectTaggingRequest request, Caller caller) {
        Supported.check(request.tree());
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        if (!objects.tag(bucket, request.key(), Map.of())) {
            throw access.missingKey(request.bucket(), caller);
        }
        return DeleteObjectTaggingResponse.builder().build();
    }
}
