package dev.sekisho.s3.object;

import dev.sekisho.models.Payload;
import dev.sekisho.s3.api.GetObjectRequest;
import dev.sekisho.s3.api.GetObjectResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.storage.RangeStream;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Map;

@Operation("s3:GetObject")
final class GetObject implements OperationHandler<GetObjectRequest, GetObjectResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Access access;

    GetObject(Buckets buckets, Objects objects, Access access) {
        this.buckets = buckets;
        this.objects = objects;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetObjectRequest request, Caller caller) {
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
    public GetObjectResponse handle(GetObjectRequest request, Caller caller) {
        buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Objects.Opened opened = objects.open(request.bucket(), request.key())
                .orElseThrow(() -> access.missingKey(request.bucket(), caller));
        try {
            return answer(new Reading(request, access, caller), opened);
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
    }

    private static GetObjectResponse answer(Reading reading, Objects.Opened opened) {
        StoredObject object = opened.object();
        ByteRange range = reading.range(object);
        long start = range == null ? 0 : range.start();
        long length = range == null ? object.content().size() : range.length();
        Map<String, Object> members = reading.members(object, range);
        members.put("Body", Payload.of(new RangeStream(opened.file(), start, length), length));
        return GetObjectResponse.from(members);
    }
}
