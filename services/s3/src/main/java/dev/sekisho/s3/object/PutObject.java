package dev.sekisho.s3.object;

import dev.sekisho.s3.api.PutObjectRequest;
import dev.sekisho.s3.api.PutObjectResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.Promise;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.s3.storage.Intake;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

@Operation(
        value = "s3:PutObject",
        actions = {"s3:PutObject", "s3:PutObjectTagging"})
final class PutObject implements OperationHandler<PutObjectRequest, PutObjectResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Intake intake;
    private final Access access;
    private final InstantSource clock;

    PutObject(Buckets buckets, Objects objects, Intake intake, Access access, InstantSource clock) {
        this.buckets = buckets;
        this.objects = objects;
        this.intake = intake;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(PutObjectRequest request, Caller caller) {
        return new WriteTargets(access, request.bucket(), request.key(), caller)
                .of(WriteKeys.creating(request.tree()), request.tagging());
    }

    @Override
    public PutObjectResponse handle(PutObjectRequest request, Caller caller) {
        Map<String, Object> members = request.tree();
        Supported.check(members);
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Objects.stored(request.key());
        ObjectHeaders headers = ObjectHeaders.of(members);
        var condition = new WriteCondition(request.ifMatch(), request.ifNoneMatch());
        Content content = intake.receive(request.body(), Promise.of(members), ChecksumAlgorithm.CRC64NVME);
        objects.put(bucket, StoredObject.whole(request.key(), content, clock.instant(), headers), condition);
        Map<String, Object> answer =
                PutObjectResponse.builder().eTag(content.quotedETag()).build().tree();
        content.checksum().addTo(answer);
        return PutObjectResponse.from(answer);
    }
}
