package dev.sekisho.s3.policy;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Buckets;
import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import org.jspecify.annotations.Nullable;

/// Who may read and change a bucket's policy.
///
/// Source: Amazon S3 API Reference, "PutBucketPolicy", "GetBucketPolicy" and "DeleteBucketPolicy", Permissions.
public final class PolicyAccess {
    private final Access access;
    private final Buckets buckets;

    public PolicyAccess(Access access, Buckets buckets) {
        this.access = access;
        this.buckets = buckets;
    }

    /// AWS: no policy keeps the owner's root user from its own bucket's policy, lest nobody could ever change it.
    Target target(String action, String bucket, Caller caller) {
        return caller.principal() instanceof Principal.Root root && isOf(root, bucket)
                ? access.own(action, Access.arn(bucket), caller, RequestContext.EMPTY)
                : access.bucket(action, bucket, caller, RequestContext.EMPTY);
    }

    private boolean isOf(Principal.Root root, String bucket) {
        return buckets.find(bucket)
                .filter(found -> found.owner().equals(root.owner()))
                .isPresent();
    }

    /// AWS: a policy may allow others to change it, but the operation is for the owner's account alone.
    ///
    /// @throws AwsError NoSuchBucket or AccessDenied; MethodNotAllowed if the caller is of another account
    StoredBucket require(String name, Caller caller, @Nullable String expectedOwner) {
        StoredBucket bucket = buckets.require(name, caller, expectedOwner);
        if (caller.principal().account().filter(bucket.owner()::equals).isEmpty()) {
            throw AwsError.of("MethodNotAllowed", 405, "The specified method is not allowed against this resource.");
        }
        return bucket;
    }
}
