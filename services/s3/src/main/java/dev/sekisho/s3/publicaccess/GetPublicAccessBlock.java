package dev.sekisho.s3.publicaccess;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.GetPublicAccessBlockRequest;
import dev.sekisho.s3.api.GetPublicAccessBlockResponse;
import dev.sekisho.s3.api.PublicAccessBlockConfiguration;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.guard.PublicAccessBlock;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation(value = "s3:GetPublicAccessBlock", actions = "s3:GetBucketPublicAccessBlock")
final class GetPublicAccessBlock
        implements OperationHandler<GetPublicAccessBlockRequest, GetPublicAccessBlockResponse> {
    private final Buckets buckets;
    private final Access access;

    GetPublicAccessBlock(Buckets buckets, Access access) {
        this.buckets = buckets;
        this.access = access;
    }

    @Override
    public List<Target> targets(GetPublicAccessBlockRequest request, Caller caller) {
        return List.of(access.bucket("s3:GetBucketPublicAccessBlock", request.bucket(), caller, RequestContext.EMPTY));
    }

    @Override
    public GetPublicAccessBlockResponse handle(GetPublicAccessBlockRequest request, Caller caller) {
        StoredBucket bucket = buckets.require(request.bucket(), caller, request.expectedBucketOwner());
        PublicAccessBlock block = bucket.guard().block();
        if (block == null) {
            throw AwsError.of(
                    "NoSuchPublicAccessBlockConfiguration", 404, "The public access block configuration was not found");
        }
        return GetPublicAccessBlockResponse.builder()
                .publicAccessBlockConfiguration(PublicAccessBlockConfiguration.builder()
                        .blockPublicAcls(block.acls())
                        .ignorePublicAcls(block.ignoredAcls())
                        .blockPublicPolicy(block.policy())
                        .restrictPublicBuckets(block.restricted())
                        .build())
                .build();
    }
}
