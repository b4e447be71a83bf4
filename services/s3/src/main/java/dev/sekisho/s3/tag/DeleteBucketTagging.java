package dev.sekisho.s3.tag;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.DeleteBucketTaggingRequest;
import dev.sekisho.s3.api.DeleteBucketTaggingResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Map;

@Operation(value = "s3:DeleteBucketTagging", actions = "s3:PutBucketTagging")
final class DeleteBucketTagging implements OperationHandler<DeleteBucketTaggingRequest, DeleteBucketTaggingResponse> {
    private final Buckets buckets;
    private final BucketTags tags;
    private final Access access;

    DeleteBucketTagging(Buckets buckets, BucketTags tags, Access access) {
        this.buckets = buckets;
        this.tags = tags;
        this.access = access;
    }

    @Override
    public List<Target> targets(DeleteBucketTaggingRequest request, Caller caller) {
        return List.of(access.bucket("s3:PutBucketTagging", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public DeleteBucketTaggingResponse handle(DeleteBucketTaggingRequest request, Caller caller) {
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        tags.put(bucket, Map.of());
        return DeleteBucketTaggingResponse.EMPTY;
    }
}
