package dev.sekisho.s3.bucket;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.GetBucketLocationRequest;
import dev.sekisho.s3.api.GetBucketLocationResponse;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:GetBucketLocation")
final class GetBucketLocation implements OperationHandler<GetBucketLocationRequest, GetBucketLocationResponse> {
    private final Buckets buckets;
    private final Access access;

    GetBucketLocation(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetBucketLocationRequest request, Caller caller) {
        return List.of(access.bucket("s3:GetBucketLocation", request.bucket(), caller, RequestContext.EMPTY));
    }

    /// AWS: a bucket in us-east-1 has no constraint. Source: Amazon S3 API Reference, "GetBucketLocation".
    @Override
    public GetBucketLocationResponse handle(GetBucketLocationRequest request, Caller caller) {
        String location = buckets.require(request.bucket(), caller, request.expectedBucketOwner())
                .location();
        return GetBucketLocationResponse.builder()
                .locationConstraint(location.isEmpty() ? null : location)
                .build();
    }
}
