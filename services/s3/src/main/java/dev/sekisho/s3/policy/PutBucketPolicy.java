package dev.sekisho.s3.policy;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Arn;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.s3.api.PutBucketPolicyRequest;
import dev.sekisho.s3.api.PutBucketPolicyResponse;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.guard.BucketPolicyRules;
import dev.sekisho.s3.guard.NamedPrincipals;
import dev.sekisho.s3.guard.Publicity;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.function.Supplier;

/// Sets a bucket's policy, in place of one that it has.
///
/// What `x-amz-confirm-remove-self-bucket-access` confirms needs no confirmation here: the owner's root user can
/// always put another policy.
@Operation("s3:PutBucketPolicy")
final class PutBucketPolicy implements OperationHandler<PutBucketPolicyRequest, PutBucketPolicyResponse> {
    private final Buckets buckets;
    private final PolicyAccess access;
    private final NamedPrincipals principals;

    PutBucketPolicy(Buckets buckets, PolicyAccess access, NamedPrincipals principals) {
        this.buckets = buckets;
        this.access = access;
        this.principals = principals;
    }

    @Override
    public List<Target> targets(PutBucketPolicyRequest request, Caller caller) {
        return List.of(access.target("s3:PutBucketPolicy", request.bucket(), caller));
    }

    @Override
    public PutBucketPolicyResponse handle(PutBucketPolicyRequest request, Caller caller) {
        StoredBucket bucket = access.require(request.bucket(), caller, request.expectedBucketOwner());
        PolicyDocument policy = inWords(() -> BucketPolicyRules.read(request.policy(), bucket.name()));
        String kept = inWords(() -> principals.keep(policy.toJson()));
        boolean isPublic = Publicity.isPublic(policy);
        buckets.change(bucket, (statements, guard) -> {
            if (isPublic && guard.refusesPublicPolicies()) {
                throw blocked(bucket, caller);
            }
            statements.run(
                    "INSERT OR REPLACE INTO bucket_policy (bucket, document) VALUES (?, ?)", bucket.name(), kept);
        });
        return PutBucketPolicyResponse.EMPTY;
    }

    private static <T> T inWords(Supplier<T> read) {
        try {
            return read.get();
        } catch (MalformedPolicyException e) {
            throw AwsError.of("MalformedPolicy", 400, "%s", String.valueOf(e.getMessage()));
        }
    }

    private static AwsError blocked(StoredBucket bucket, Caller caller) {
        return AwsError.of(
                "AccessDenied",
                403,
                "User: %s is not authorized to perform: s3:PutBucketPolicy on resource: \"arn:aws:s3:::%s\" because"
                        + " public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.",
                caller.principal().arn().map(Arn::toString).orElse("anonymous"),
                bucket.name());
    }
}
