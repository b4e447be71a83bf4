package dev.sekisho.s3.object;

import dev.sekisho.s3.api.PutObjectTaggingRequest;
import dev.sekisho.s3.api.PutObjectTaggingResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.tag.TagRules;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:PutObjectTagging")
final class PutObjectTagging implements OperationHandler<PutObjectTaggingRequest, PutObjectTaggingResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Access access;

    PutObjectTagging(Buckets buckets, Objects objects, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public List<Target> targets(PutObjectTaggingRequest request, Caller caller) {
        ConditionKeys keys =
                RequestTags.keys(request.versionId(), request.tagging().tagSet());
        return List.of(access.object(
                "s3:PutObjectTagging",
                request.bucket(),
                request.key(),
                caller,
                new ExistingTags(objects, request.bucket(), request.key(), keys.context())));
    }

    @Override
    public PutObjectTaggingResponse handle(PutObjectTaggingRequest request, Caller caller) {
        Supported.check(request.tree());
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        if (!objects.tag(
                bucket, request.key(), TagRules.ofObject(request.tagging().tagSet()))) {
            throw access.missingKey(request.bucket(), caller);
        }
        return PutObjectTaggingResponse.builder().build();
    }
}
