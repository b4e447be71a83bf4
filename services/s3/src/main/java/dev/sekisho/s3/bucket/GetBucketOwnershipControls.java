package dev.sekisho.s3.bucket;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.GetBucketOwnershipControlsRequest;
import dev.sekisho.s3.api.GetBucketOwnershipControlsResponse;
import dev.sekisho.s3.api.OwnershipControls;
import dev.sekisho.s3.api.OwnershipControlsRule;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// ACLs are always disabled here.
///
/// Source: Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs for your bucket".
@Operation("s3:GetBucketOwnershipControls")
final class GetBucketOwnershipControls
        implements OperationHandler<GetBucketOwnershipControlsRequest, GetBucketOwnershipControlsResponse> {
    private final Buckets buckets;
    private final Access access;

    GetBucketOwnershipControls(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetBucketOwnershipControlsRequest request, Caller caller) {
        return List.of(access.bucket("s3:GetBucketOwnershipControls", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public GetBucketOwnershipControlsResponse handle(GetBucketOwnershipControlsRequest request, Caller caller) {
        buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        var rule = new OwnershipControlsRule("BucketOwnerEnforced");
        return new GetBucketOwnershipControlsResponse(new OwnershipControls(List.of(rule)));
    }
}
