package dev.sekisho.s3.policy;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.GetBucketPolicyRequest;
import dev.sekisho.s3.api.GetBucketPolicyResponse;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.guard.NamedPrincipals;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// AWS: what comes back is the policy in S3's own writing, not letter by letter what was put.
@Operation("s3:GetBucketPolicy")
final class GetBucketPolicy implements OperationHandler<GetBucketPolicyRequest, GetBucketPolicyResponse> {
    private final PolicyAccess access;
    private final NamedPrincipals principals;

    GetBucketPolicy(PolicyAccess access, NamedPrincipals principals) {
        this.access = access;
        this.principals = principals;
    }

    @Override
    public List<Target> targets(GetBucketPolicyRequest request, Caller caller) {
        return List.of(access.target("s3:GetBucketPolicy", request.bucket(), caller));
    }

    @Override
    public GetBucketPolicyResponse handle(GetBucketPolicyRequest request, Caller caller) {
        StoredBucket bucket = access.require(request.bucket(), caller, request.expectedBucketOwner());
        String policy = bucket.guard().policy();
        if (policy == null) {
            throw missing();
        }
        return new GetBucketPolicyResponse(principals.show(policy));
    }

    static AwsError missing() {
        return AwsError.of("NoSuchBucketPolicy", 404, "The bucket policy does not exist");
    }
}
