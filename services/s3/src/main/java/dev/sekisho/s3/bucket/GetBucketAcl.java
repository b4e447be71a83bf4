package dev.sekisho.s3.bucket;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.GetBucketAclRequest;
import dev.sekisho.s3.api.GetBucketAclResponse;
import dev.sekisho.s3.api.Grant;
import dev.sekisho.s3.api.Grantee;
import dev.sekisho.s3.api.Owner;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// With ACLs disabled, as they always are here, the answer is that of a bucket that is its owner's alone.
///
/// Source: Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs for your bucket".
@Operation("s3:GetBucketAcl")
final class GetBucketAcl implements OperationHandler<GetBucketAclRequest, GetBucketAclResponse> {
    private final Buckets buckets;
    private final Access access;

    GetBucketAcl(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetBucketAclRequest request, Caller caller) {
        return List.of(access.bucket("s3:GetBucketAcl", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public GetBucketAclResponse handle(GetBucketAclRequest request, Caller caller) {
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Owner owner = CanonicalUser.owner(bucket.owner());
        Grantee grantee = Grantee.builder().id(owner.id()).type("CanonicalUser").build();
        return new GetBucketAclResponse(owner, List.of(new Grant(grantee, "FULL_CONTROL")));
    }
}
