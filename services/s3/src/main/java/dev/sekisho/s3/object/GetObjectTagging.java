package dev.sekisho.s3.object;

import dev.sekisho.s3.api.GetObjectTaggingRequest;
import dev.sekisho.s3.api.GetObjectTaggingResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.tag.TagRules;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("s3:GetObjectTagging")
final class GetObjectTagging implements OperationHandler<GetObjectTaggingRequest, GetObjectTaggingResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Access access;

    GetObjectTagging(Buckets buckets, Objects objects, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetObjectTaggingRequest request, Caller caller) {
        return List.of(access.object(
                "s3:GetObjectTagging",
                request.bucket(),
                request.key(),
                caller,
                new ExistingTags(
                        objects,
                        request.bucket(),
                        request.key(),
                        Reading.keys(request.versionId()).context())));
    }

    @Override
    public GetObjectTaggingResponse handle(GetObjectTaggingRequest request, Caller caller) {
        Supported.check(request.tree());
        buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        StoredObject object = objects.find(request.bucket(), request.key())
                .orElseThrow(() -> access.missingKey(request.bucket(), caller));
        return new GetObjectTaggingResponse(
                null, TagRules.listed(object.headers().tags()));
    }
}
