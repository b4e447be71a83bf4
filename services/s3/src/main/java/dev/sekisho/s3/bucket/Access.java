package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.NoSuchKey;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Permissions;
import dev.sekisho.server.Target;
import org.jspecify.annotations.Nullable;

/// What callers must be allowed to do, in S3's actions and ARNs.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
public final class Access {
    private static final String ARN = "arn:aws:s3:::";

    private final Buckets buckets;
    private final Permissions permissions;

    public Access(Buckets buckets, Permissions permissions) {
        this.buckets = buckets;
        this.permissions = permissions;
    }

    /// An action on a bucket.
    public Target bucket(String action, String bucket, Caller caller, RequestContext keys) {
        return target(action, bucket, "", caller, keys);
    }

    /// An action on an object, which need not exist.
    public Target object(String action, String bucket, String key, Caller caller, RequestContext keys) {
        return target(action, bucket, "/" + key, caller, keys);
    }

    /// Listing a bucket's keys.
    public Target list(
            String bucket,
            Caller caller,
            @Nullable String prefix,
            @Nullable String delimiter,
            @Nullable Integer maxKeys) {
        var keys = new ConditionKeys()
                .with("s3:prefix", prefix)
                .with("s3:delimiter", delimiter)
                .with("s3:max-keys", maxKeys);
        return bucket("s3:ListBucket", bucket, caller, keys.context());
    }

    private Target target(String action, String bucket, String path, Caller caller, RequestContext keys) {
        // A bucket that does not exist counts as the caller's, who may learn so if allowed to touch it.
        return new Target(
                action,
                ARN + bucket + path,
                buckets.find(bucket).map(StoredBucket::owner).orElseGet(caller::account),
                keys);
    }

    /// What to answer for a key that is not there: only those who may list the bucket learn that it is missing.
    ///
    /// Source: Amazon S3 API Reference, "GetObject", Permissions.
    public AwsError missingKey(String bucket, Caller caller) {
        return permissions.allows(bucket("s3:ListBucket", bucket, caller, RequestContext.EMPTY), caller)
                ? NoSuchKey.of("The specified key does not exist.")
                : denied();
    }

    public static AwsError denied() {
        return AwsError.of("AccessDenied", 403, "Access Denied");
    }
}
