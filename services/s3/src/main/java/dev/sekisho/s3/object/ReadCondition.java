package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What must be true of an object that is read.
///
/// Source: Amazon S3 API Reference, "GetObject"; RFC 9110, section 13.2.2.
public record ReadCondition(
        @Nullable String ifMatch,
        @Nullable String ifNoneMatch,
        @Nullable Instant ifModifiedSince,
        @Nullable Instant ifUnmodifiedSince) {

    /// @throws AwsError PreconditionFailed, or NotModified
    void check(StoredObject object) {
        if (!holds(object)) {
            throw WriteCondition.failed();
        }
        if (unchanged(object)) {
            throw AwsError.of("NotModified", 304, "Not Modified");
        }
    }

    /// As a copy has it: what has not changed is a failed condition too.
    void checkCopy(StoredObject source) {
        if (!holds(source) || unchanged(source)) {
            throw WriteCondition.failed();
        }
    }

    private boolean holds(StoredObject object) {
        if (ifMatch != null) {
            return ETags.matches(ifMatch, object.content());
        }
        return ifUnmodifiedSince == null || !object.modified().isAfter(ifUnmodifiedSince);
    }

    private boolean unchanged(StoredObject object) {
        if (ifNoneMatch != null) {
            return ETags.matches(ifNoneMatch, object.content());
        }
        return ifModifiedSince != null && !object.modified().isAfter(ifModifiedSince);
    }
}
