package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.BucketAlreadyOwnedByYou;
import dev.sekisho.s3.api.CreateBucketConfiguration;
import dev.sekisho.s3.api.CreateBucketRequest;
import dev.sekisho.s3.api.CreateBucketResponse;
import dev.sekisho.s3.guard.Guard;
import dev.sekisho.s3.guard.PublicAccessBlock;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Operation("s3:CreateBucket")
final class CreateBucket implements OperationHandler<CreateBucketRequest, CreateBucketResponse> {
    private final Buckets buckets;
    private final Access access;
    private final InstantSource clock;

    CreateBucket(Buckets buckets, Access access, InstantSource clock) {
        this.buckets = buckets;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Target> targets(CreateBucketRequest request, Caller caller) {
        var keys = new ConditionKeys()
                .with("s3:locationconstraint", constraint(request))
                .with("s3:x-amz-acl", request.acl())
                .with("s3:x-amz-bucket-namespace", request.bucketNamespace())
                .with("s3:x-amz-grant-full-control", request.grantFullControl())
                .with("s3:x-amz-grant-read", request.grantRead())
                .with("s3:x-amz-grant-read-acp", request.grantReadACP())
                .with("s3:x-amz-grant-write", request.grantWrite())
                .with("s3:x-amz-grant-write-acp", request.grantWriteACP())
                .with("s3:x-amz-object-ownership", request.objectOwnership());
        return List.of(access.creating(request.bucket(), caller, keys.context()));
    }

    @Override
    public CreateBucketResponse handle(CreateBucketRequest request, Caller caller) {
        BucketNames.check(request.bucket());
        Supported.check(request.tree());
        checkConfiguration(request);
        String location = location(request, caller.region());
        var bucket = new StoredBucket(
                request.bucket(),
                caller.account(),
                location,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                new Guard(request.bucket(), null, PublicAccessBlock.ALL),
                Instant.MAX);
        try {
            buckets.create(bucket);
        } catch (AwsError e) {
            if (!isHarmless(e, bucket, caller)) {
                throw e;
            }
        }
        return CreateBucketResponse.builder().location("/" + bucket.name()).build();
    }

    private static @Nullable String constraint(CreateBucketRequest request) {
        CreateBucketConfiguration configuration = request.createBucketConfiguration();
        return configuration == null ? null : configuration.locationConstraint();
    }

    private static void checkConfiguration(CreateBucketRequest request) {
        CreateBucketConfiguration configuration = request.createBucketConfiguration();
        boolean more = configuration != null
                && (configuration.location() != null
                        || configuration.bucket() != null
                        || !configuration.tags().isEmpty());
        boolean ownership =
                request.objectOwnership() != null && !request.objectOwnership().equals("BucketOwnerEnforced");
        boolean namespace =
                request.bucketNamespace() != null && !request.bucketNamespace().equals("global");
        if (more || ownership || namespace) {
            throw Supported.lacking();
        }
    }

    /// Source: Amazon S3 API Reference, "CreateBucket", and its errors as S3 answers (observed).
    private static String location(CreateBucketRequest request, String region) {
        String constraint = constraint(request);
        if (region.equals(Buckets.DEFAULT_REGION)) {
            return constraint == null ? "" : constraint;
        }
        String named = constraint == null ? "unspecified" : constraint;
        if (!named.equals(region) && !(named.equals("EU") && region.equals("eu-west-1"))) {
            throw AwsError.of(
                    "IllegalLocationConstraintException",
                    400,
                    "The %s location constraint is incompatible for the region specific endpoint this request was sent"
                            + " to.",
                    named);
        }
        return named;
    }

    /// AWS: in us-east-1, creating again the bucket that one has succeeds.
    /// Source: Amazon S3 API Reference, "CreateBucket", BucketAlreadyOwnedByYou.
    private boolean isHarmless(AwsError error, StoredBucket wanted, Caller caller) {
        return error.code().equals(BucketAlreadyOwnedByYou.CODE)
                && caller.region().equals(Buckets.DEFAULT_REGION)
                && buckets.find(wanted.name())
                        .filter(found -> found.location().isEmpty())
                        .isPresent();
    }
}
