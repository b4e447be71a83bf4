package dev.sekisho.s3.object;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request needs that writes an object: to give it tags is a permission of its own.
///
/// Source: Amazon S3 API Reference, "PutObject" and "CopyObject", Permissions.
public final class WriteTargets {
    private final Access access;
    private final String bucket;
    private final String key;
    private final Caller caller;

    public WriteTargets(Access access, String bucket, String key, Caller caller) {
        this.access = access;
        this.bucket = bucket;
        this.key = key;
        this.caller = caller;
    }

    /// @param keys of the request
    /// @param tagging the header that gives tags; null if there is none
    public List<Target> of(RequestContext keys, @Nullable String tagging) {
        return tagging == null ? List.of(put(keys)) : tagged(keys);
    }

    /// @param keys of the request, which gives tags
    List<Target> tagged(RequestContext keys) {
        return List.of(put(keys), access.object("s3:PutObjectTagging", bucket, key, caller, keys));
    }

    private Target put(RequestContext keys) {
        return access.object("s3:PutObject", bucket, key, caller, keys);
    }
}
