package dev.sekisho.s3.object;

import dev.sekisho.s3.api.GetObjectTaggingRequest;
import dev.sekisho.s3.api.GetObjectTaggingResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Objects have no tags: what would set them is refused. Version 2 of the aws CLI asks before it copies in parts.
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
                Reading.keys(request.versionId()).context()));
    }

    @Override
    public GetObjectTaggingResponse handle(GetObjectTaggingRequest request, Caller caller) {
        Supported.check(request.tree());
        buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        if (objects.find(request.bucket(), request.key()).isEmpty()) {
            throw access.missingKey(request.bucket(), caller);
        }
        return new GetObjectTaggingResponse(null, List.of());
    }
}
