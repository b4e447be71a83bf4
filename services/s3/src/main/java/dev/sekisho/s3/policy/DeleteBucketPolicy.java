package dev.sekisho.s3.policy;

import dev.sekisho.s3.api.DeleteBucketPolicyRequest;
import dev.sekisho.s3.api.DeleteBucketPolicyResponse;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:DeleteBucketPolicy")
final class DeleteBucketPolicy implements OperationHandler<DeleteBucketPolicyRequest, DeleteBucketPolicyResponse> {
    private final Buckets buckets;
    private final PolicyAccess access;

    DeleteBucketPolicy(Buckets buckets, PolicyAccess access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(DeleteBucketPolicyRequest request, Caller caller) {
        return List.of(access.target("s3:DeleteBucketPolicy", request.bucket(), caller));
    }

    /// AWS: deleting a policy that is not there succeeds.
    @Override
    public DeleteBucketPolicyResponse handle(DeleteBucketPolicyRequest request, Caller caller) {
        StoredBucket bucket = access.require(request.bucket(), caller, request.expectedBucketOwner());
        buckets.change(
                bucket,
                (statements, guard) -> statements.run("DELETE FROM bucket_policy WHERE bucket = ?", bucket.name()));
        return DeleteBucketPolicyResponse.EMPTY;
    }
}
