package dev.sekisho.s3.tag;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.PutBucketTaggingRequest;
import dev.sekisho.s3.api.PutBucketTaggingResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:PutBucketTagging")
final class PutBucketTagging implements OperationHandler<PutBucketTaggingRequest, PutBucketTaggingResponse> {
    private final Buckets buckets;
    private final BucketTags tags;
    private final Access access;

    PutBucketTagging(Buckets buckets, BucketTags tags, Access access) {
        this.buckets = buckets;
        this.tags = tags;
        this.access = access;
    }

    @Override
    public List<Target> targets(PutBucketTaggingRequest request, Caller caller) {
        return List.of(access.bucket("s3:PutBucketTagging", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public PutBucketTaggingResponse handle(PutBucketTaggingRequest request, Caller caller) {
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        tags.put(bucket, TagRules.ofBucket(request.tagging().tagSet()));
        return PutBucketTaggingResponse.EMPTY;
    }
}
