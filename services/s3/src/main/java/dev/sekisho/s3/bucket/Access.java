package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.api.NoSuchKey;
import dev.sekisho.s3.guard.Guard;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Permissions;
import dev.sekisho.server.Target;
import org.jspecify.annotations.Nullable;

/// What callers must be allowed to do, in S3's actions and ARNs, and what guards it.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
public final class Access {
    private static final String ARN = "arn:aws:s3:::";

    /// Owns what is not there, where those ask who have no account themselves.
    private static final AccountId NOBODY = new AccountId("000000000000");

    private final Buckets buckets;
    private final Permissions permissions;

    public Access(Buckets buckets, Permissions permissions) {
        this.buckets = buckets;
        this.permissions = permissions;
    }

    public static String arn(String bucket) {
        return ARN + bucket;
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

    /// An action on what the caller's own account has or would have; nobody's policies guard it.
    public Target own(String action, String resource, Caller caller, RequestContext keys) {
        AccountId owner = caller.principal().account().orElse(NOBODY);
        return new Target(action, resource, owner, new RequestKeys(keys, caller, owner));
    }

    /// Creating a bucket. A name that another account has taken is nobody's secret: who may create buckets is
    /// told that it is taken.
    Target creating(String bucket, Caller caller, RequestContext keys) {
        return own("s3:CreateBucket", arn(bucket), caller, keys);
    }

    private Target target(String action, String bucket, String path, Caller caller, RequestContext keys) {
        String resource = arn(bucket) + path;
        StoredBucket found = buckets.find(bucket).orElse(null);
        if (found == null) {
            return missing(action, resource, caller, keys);
        }
        return new Target(
                action,
                resource,
                found.owner(),
                new RequestKeys(keys, caller, found.owner()),
                found.guard().policies(caller.principal(), found.owner()),
                caller.principal().account().map(CanonicalUser::id).orElse(""));
    }

    /// A bucket that does not exist counts as the caller's, who may learn so if allowed to touch it.
    ///
    /// AWS: those who show no credentials learn it as well, as S3 answers them with NoSuchBucket (observed; it is
    /// how names are found that nobody has taken).
    private Target missing(String action, String resource, Caller caller, RequestContext keys) {
        Target own = own(action, resource, caller, keys);
        return caller.principal().account().isPresent()
                ? own
                : new Target(own.action(), own.resource(), own.owner(), own.keys(), Guard.OPEN, "");
    }

    /// What to answer for a key that is not there: only those who may list the bucket learn that it is missing.
    ///
    /// Source: Amazon S3 API Reference, "GetObject", Permissions.
    public AwsError missingKey(String bucket, Caller caller) {
        return allows(bucket("s3:ListBucket", bucket, caller, RequestContext.EMPTY), caller)
                ? NoSuchKey.of("The specified key does not exist.")
                : denied();
    }

    /// Whether the caller may do something that decides on a part of the answer.
    public boolean allows(Target target, Caller caller) {
        return permissions.allows(target, caller);
    }

    /// AWS: no policy can allow this to those who show no credentials. Source: S3's answers (observed).
    ///
    /// @param what they cannot do, such as `copy objects`
    /// @throws AwsError AccessDenied if the caller showed none
    public static void refuseAnonymous(Caller caller, String what) {
        if (caller.principal() instanceof Principal.Anonymous) {
            throw AwsError.of("AccessDenied", 403, "Anonymous users cannot %s.  Please authenticate.", what);
        }
    }

    public static AwsError denied() {
        return AwsError.of("AccessDenied", 403, "Access Denied");
    }
}
