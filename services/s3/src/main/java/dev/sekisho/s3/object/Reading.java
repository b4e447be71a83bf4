package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import dev.sekisho.s3.api.GetObjectRequest;
import dev.sekisho.s3.bucket.Access;
import dev.sekisho.s3.bucket.Supported;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What GetObject and HeadObject answer alike: all but the content.
final class Reading {
    private final GetObjectRequest request;
    private final Access access;
    private final Caller caller;

    Reading(GetObjectRequest request, Access access, Caller caller) {
        this.request = request;
        this.access = access;
        this.caller = caller;
    }

    /// The condition keys of a read.
    static ConditionKeys keys(@Nullable String versionId) {
        return new ConditionKeys().with("s3:VersionId", versionId);
    }

    /// The stretch of the object that is asked for; null for all of it.
    ///
    /// @throws AwsError if a condition does not hold, or what is asked for is not there or not supported
    @Nullable
    ByteRange range(StoredObject object) {
        Supported.check(request.tree());
        new ReadCondition(
                        request.ifMatch(),
                        request.ifNoneMatch(),
                        request.ifModifiedSince(),
                        request.ifUnmodifiedSince())
                .check(object);
        Integer part = request.partNumber();
        if (part != null && request.range() != null) {
            throw AwsError.of("InvalidRequest", 400, "Cannot specify both Range header and partNumber query parameter");
        }
        if (part != null) {
            return part(object, part);
        }
        return request.range() == null
                ? null
                : ByteRange.of(request.range(), object.content().size());
    }

    private static @Nullable ByteRange part(StoredObject object, int number) {
        int count = Math.max(1, object.parts().size());
        if (number < 1 || number > count) {
            throw AwsError.of("InvalidPartNumber", 416, "The requested partnumber is not satisfiable");
        }
        if (object.content().size() == 0) {
            return null;
        }
        if (object.parts().isEmpty()) {
            return new ByteRange(0, object.content().size());
        }
        long start = object.parts().subList(0, number - 1).stream()
                .mapToLong(Long::longValue)
                .sum();
        return new ByteRange(start, object.parts().get(number - 1));
    }

    /// The answer's members.
    Map<String, Object> members(StoredObject object, @Nullable ByteRange range) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("AcceptRanges", "bytes");
        members.put("LastModified", object.modified());
        members.put("ETag", object.content().quotedETag());
        members.put("ContentLength", range == null ? object.content().size() : (Object) range.length());
        if (range != null) {
            members.put("ContentRange", range.contentRange(object.content().size()));
        } else if ("ENABLED".equals(request.checksumMode())) {
            object.content().checksum().addTo(members);
        }
        if (request.partNumber() != null && !object.parts().isEmpty()) {
            members.put("PartsCount", object.parts().size());
        }
        object.headers().addTo(members);
        Map<String, String> tags = object.headers().tags();
        if (!tags.isEmpty() && mayRead(tags)) {
            members.put("TagCount", tags.size());
        }
        override(members);
        return members;
    }

    /// Source: Amazon S3 API Reference, "GetObject", x-amz-tagging-count.
    private boolean mayRead(Map<String, String> tags) {
        ConditionKeys keys = keys(request.versionId());
        tags.forEach((key, value) -> keys.and("s3:ExistingObjectTag/" + key, value));
        return access.allows(
                access.object("s3:GetObjectTagging", request.bucket(), request.key(), caller, keys.context()), caller);
    }

    /// Callers may ask for other headers than those that are kept.
    private void override(Map<String, Object> members) {
        override(members, "CacheControl", request.responseCacheControl());
        override(members, "ContentDisposition", request.responseContentDisposition());
        override(members, "ContentEncoding", request.responseContentEncoding());
        override(members, "ContentLanguage", request.responseContentLanguage());
        override(members, "ContentType", request.responseContentType());
        Instant expires = request.responseExpires();
        override(members, "Expires", expires == null ? null : HttpDate.of(expires));
    }

    /// Source: Amazon S3 API Reference, "GetObject", Overriding response header values; the message as S3 answers
    /// (observed).
    private void override(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            if (caller.principal() instanceof Principal.Anonymous) {
                throw AwsError.of(
                        "InvalidRequest",
                        400,
                        "Request specific response headers cannot be used for anonymous GET requests.");
            }
            members.put(name, ObjectHeaders.checked(value));
        }
    }
}
