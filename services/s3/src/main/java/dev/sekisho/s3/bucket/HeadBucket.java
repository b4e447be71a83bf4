package dev.sekisho.s3.bucket;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.HeadBucketRequest;
import dev.sekisho.s3.api.HeadBucketResponse;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation(value = "s3:HeadBucket", actions = "s3:ListBucket")
final class HeadBucket implements OperationHandler<HeadBucketRequest, HeadBucketResponse> {
    private final Buckets buckets;
    private final Access access;

    HeadBucket(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(HeadBucketRequest request, Caller caller) {
        return List.of(access.bucket("s3:ListBucket", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public HeadBucketResponse handle(HeadBucketRequest request, Caller caller) {
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        return HeadBucketResponse.builder()
                .bucketRegion(bucket.region())
                .accessPointAlias(false)
                .build();
    }
}
