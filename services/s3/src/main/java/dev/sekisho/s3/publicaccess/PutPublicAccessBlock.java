package dev.sekisho.s3.publicaccess;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.PublicAccessBlockConfiguration;
import dev.sekisho.s3.api.PutPublicAccessBlockRequest;
import dev.sekisho.s3.api.PutPublicAccessBlockResponse;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.guard.PublicAccessBlock;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// AWS: a setting that is left out is off.
@Operation(value = "s3:PutPublicAccessBlock", actions = "s3:PutBucketPublicAccessBlock")
final class PutPublicAccessBlock
        implements OperationHandler<PutPublicAccessBlockRequest, PutPublicAccessBlockResponse> {
    private final Buckets buckets;
    private final Access access;

    PutPublicAccessBlock(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(PutPublicAccessBlockRequest request, Caller caller) {
        return List.of(access.bucket("s3:PutBucketPublicAccessBlock", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public PutPublicAccessBlockResponse handle(PutPublicAccessBlockRequest request, Caller caller) {
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        PublicAccessBlockConfiguration wanted = request.publicAccessBlockConfiguration();
        String stored = new PublicAccessBlock(
                        isOn(wanted.blockPublicAcls()),
                        isOn(wanted.ignorePublicAcls()),
                        isOn(wanted.blockPublicPolicy()),
                        isOn(wanted.restrictPublicBuckets()))
                .stored();
        buckets.change(
                bucket,
                (statements, guard) -> statements.run(
                        "INSERT OR REPLACE INTO public_access_block (bucket, settings) VALUES (?, ?)",
                        bucket.name(),
                        stored));
        return PutPublicAccessBlockResponse.EMPTY;
    }

    private static boolean isOn(@Nullable Boolean setting) {
        return Boolean.TRUE.equals(setting);
    }
}
