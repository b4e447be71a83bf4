package dev.sekisho.s3.object;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.DeleteObjectRequest;
import dev.sekisho.s3.api.DeleteObjectResponse;
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

@Operation("s3:DeleteObject")
final class DeleteObject implements OperationHandler<DeleteObjectRequest, DeleteObjectResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Access access;

    DeleteObject(Buckets buckets, Objects objects, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public List<Target> targets(DeleteObjectRequest request, Caller caller) {
        RequestContext keys =
                new ConditionKeys().with("s3:if-match", request.ifMatch()).context();
        return List.of(access.object("s3:DeleteObject", request.bucket(), request.key(), caller, keys));
    }

    /// AWS: deleting what is not there succeeds.
    @Override
    public DeleteObjectResponse handle(DeleteObjectRequest request, Caller caller) {
        Supported.check(request.tree());
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        objects.delete(bucket, List.of(request.key()), new WriteCondition(request.ifMatch(), null));
        return DeleteObjectResponse.builder().build();
    }
}
