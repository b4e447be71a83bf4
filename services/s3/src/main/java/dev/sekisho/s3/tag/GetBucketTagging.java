package dev.sekisho.s3.tag;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.GetBucketTaggingRequest;
import dev.sekisho.s3.api.GetBucketTaggingResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Map;

@Operation("s3:GetBucketTagging")
final class GetBucketTagging implements OperationHandler<GetBucketTaggingRequest, GetBucketTaggingResponse> {
    private final Buckets buckets;
    private final BucketTags tags;
    private final Access access;

    GetBucketTagging(Buckets buckets, BucketTags tags, Access access) {
        this.buckets = buckets;
        this.tags = tags;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetBucketTaggingRequest request, Caller caller) {
        return List.of(access.bucket("s3:GetBucketTagging", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public GetBucketTaggingResponse handle(GetBucketTaggingRequest request, Caller caller) {
        Map<String, String> found = tags.of(buckets.require(request.bucket(), caller, request.expectedBucketOwner()));
        if (found.isEmpty()) {
            throw AwsError.of("NoSuchTagSet", 404, "The TagSet does not exist");
        }
        return new GetBucketTaggingResponse(TagRules.listed(found));
    }
}
