package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.CopyObjectRequest;
import dev.sekisho.s3.api.CopyObjectResponse;
import dev.sekisho.s3.api.CopyObjectResult;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.storage.Content;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Operation(
        value = "s3:CopyObject",
        actions = {"s3:PutObject", "s3:PutObjectTagging", "s3:GetObject", "s3:GetObjectTagging"})
final class CopyObject implements OperationHandler<CopyObjectRequest, CopyObjectResponse> {
    private final Buckets buckets;
    private final Objects objects;
    private final Copies copies;
    private final Access access;
    private final InstantSource clock;

    CopyObject(Buckets buckets, Objects objects, Copies copies, Access access, InstantSource clock) {
        this.buckets = buckets;
        this.objects = objects;
        this.copies = copies;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(CopyObjectRequest request, Caller caller) {
        var writing = new WriteTargets(access, request.bucket(), request.key(), caller);
        RequestContext keys = WriteKeys.creating(request.tree());
        boolean copied = !givesTags(request) && copies.hasTags(request.copySource());
        List<Target> targets = new ArrayList<>(copied ? writing.tagged(keys) : writing.of(keys, request.tagging()));
        targets.addAll(copies.whole(request.copySource(), caller, copied));
        return targets;
    }

    private static boolean givesTags(CopyObjectRequest request) {
        return "REPLACE".equals(request.taggingDirective());
    }

    @Override
    public CopyObjectResponse handle(CopyObjectRequest request, Caller caller) {
        Supported.check(request.tree());
        Access.refuseAnonymous(caller, "copy objects");
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        Objects.stored(request.key());
        var condition = new WriteCondition(request.ifMatch(), request.ifNoneMatch());
        CopySource source = CopySource.of(request.copySource());
        boolean replaced = "REPLACE".equals(request.metadataDirective());
        if (!replaced && source.equals(new CopySource(request.bucket(), request.key()))) {
            throw AwsError.of(
                    "InvalidRequest",
                    400,
                    "This copy request is illegal because it is trying to copy an object to itself without changing the"
                            + " object's metadata, storage class, website redirect location or encryption attributes.");
        }
        ObjectHeaders own = ObjectHeaders.of(request.tree());
        var readable = new ReadCondition(
                request.copySourceIfMatch(),
                request.copySourceIfNoneMatch(),
                request.copySourceIfModifiedSince(),
                request.copySourceIfUnmodifiedSince());
        try (var opened = copies.open(source, request.expectedSourceBucketOwner(), readable, caller)) {
            ChecksumAlgorithm algorithm = request.checksumAlgorithm() == null
                    ? opened.object().content().checksum().algorithm()
                    : ChecksumAlgorithm.of(request.checksumAlgorithm());
            long size = opened.object().content().size();
            Content content = copies.copy(opened, new ByteRange(0, size), algorithm);
            ObjectHeaders read = opened.object().headers();
            ObjectHeaders headers = (replaced ? own : read).tagged((givesTags(request) ? own : read).tags());
            var copy = StoredObject.whole(request.key(), content, clock.instant(), headers);
            objects.put(bucket, copy, condition);
            return answer(copy);
        }
    }

    private static CopyObjectResponse answer(StoredObject copy) {
        Map<String, Object> result = CopyObjectResult.builder()
                .eTag(copy.content().quotedETag())
                .lastModified(copy.modified())
                .build()
                .tree();
        copy.content().checksum().addTo(result);
        return CopyObjectResponse.builder()
                .copyObjectResult(CopyObjectResult.from(result))
                .build();
    }
}
