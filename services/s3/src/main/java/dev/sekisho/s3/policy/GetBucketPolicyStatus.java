package dev.sekisho.s3.policy;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.GetBucketPolicyStatusRequest;
import dev.sekisho.s3.api.GetBucketPolicyStatusResponse;
import dev.sekisho.s3.api.PolicyStatus;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.guard.Guard;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:GetBucketPolicyStatus")
final class GetBucketPolicyStatus
        implements OperationHandler<GetBucketPolicyStatusRequest, GetBucketPolicyStatusResponse> {
    private final Buckets buckets;
    private final Access access;

    GetBucketPolicyStatus(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetBucketPolicyStatusRequest request, Caller caller) {
        return List.of(access.bucket("s3:GetBucketPolicyStatus", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public GetBucketPolicyStatusResponse handle(GetBucketPolicyStatusRequest request, Caller caller) {
        Guard guard = buckets.require(request.bucket(), caller, request.expectedBucketOwner())
                .guard();
        if (guard.policy() == null) {
            throw GetBucketPolicy.missing();
        }
        return new GetBucketPolicyStatusResponse(new PolicyStatus(guard.isPublic()));
    }
}
