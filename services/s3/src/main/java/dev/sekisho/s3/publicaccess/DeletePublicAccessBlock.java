package dev.sekisho.s3.publicaccess;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.DeletePublicAccessBlockRequest;
import dev.sekisho.s3.api.DeletePublicAccessBlockResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// AWS: taking the block away needs the permission to put it, and succeeds where there is none.
@Operation(value = "s3:DeletePublicAccessBlock", actions = "s3:PutBucketPublicAccessBlock")
final class DeletePublicAccessBlock
        implements OperationHandler<DeletePublicAccessBlockRequest, DeletePublicAccessBlockResponse> {
    private final Buckets buckets;
    private final Access access;

    DeletePublicAccessBlock(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(DeletePublicAccessBlockRequest request, Caller caller) {
        return List.of(access.bucket("s3:PutBucketPublicAccessBlock", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public DeletePublicAccessBlockResponse handle(DeletePublicAccessBlockRequest request, Caller caller) {
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        buckets.change(
                bucket,
                (statements, guard) ->
                        statements.run("DELETE FROM public_access_block WHERE bucket = ?", bucket.name()));
        return DeletePublicAccessBlockResponse.EMPTY;
    }
}
