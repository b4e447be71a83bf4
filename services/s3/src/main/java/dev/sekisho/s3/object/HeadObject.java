package dev.sekisho.s3.object;

import dev.sekisho.s3.api.GetObjectRequest;
import dev.sekisho.s3.api.HeadObjectRequest;
import dev.sekisho.s3.api.HeadObjectResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation(value = "s3:HeadObject", actions = "s3:GetObject")
final class HeadObject implements OperationHandler<HeadObjectRequest, HeadObjectResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Access access;

    HeadObject(Buckets buckets, Objects objects, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public List<Target> targets(HeadObjectRequest request, Caller caller) {
        return List.of(access.object(
                "s3:GetObject",
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
    public HeadObjectResponse handle(HeadObjectRequest request, Caller caller) {
        buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        StoredObject object = objects.find(request.bucket(), request.key())
                .orElseThrow(() -> access.missingKey(request.bucket(), caller));
        // The two requests have the same members.
        var reading = new Reading(GetObjectRequest.from(request.tree()), access, caller);
        return HeadObjectResponse.from(reading.members(object, reading.range(object)));
    }
}
