package dev.sekisho.s3.bucket;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.DeleteBucketRequest;
import dev.sekisho.s3.api.DeleteBucketResponse;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:DeleteBucket")
final class DeleteBucket implements OperationHandler<DeleteBucketRequest, DeleteBucketResponse> {
    private final Buckets buckets;
    private final Access access;

    DeleteBucket(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(DeleteBucketRequest request, Caller caller) {
        return List.of(access.bucket("s3:DeleteBucket", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public DeleteBucketResponse handle(DeleteBucketRequest request, Caller caller) {
        buckets.delete(buckets.require(request.bucket(), caller, request.expectedBucketOwner()));
        return DeleteBucketResponse.EMPTY;
    }
}
