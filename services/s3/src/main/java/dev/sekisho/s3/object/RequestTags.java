package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.Tag;
import dev.sekisho.s3.tag.TagRules;
import dev.sekisho.server.ConditionKeys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The condition keys of the tags that a request gives an object.
///
/// Source: Amazon S3 User Guide, "Tagging and access control policies".
final class RequestTags {
    private RequestTags() {}

    static ConditionKeys keys(@Nullable String versionId, List<Tag> tags) {
        ConditionKeys keys = Reading.keys(versionId);
        tags.forEach(tag -> add(keys, tag.key(), tag.value()));
        return keys;
    }

    /// @param header `x-amz-tagging`; one that cannot be read is refused after authorization, and gives nothing until
    ///     then
    static void add(ConditionKeys keys, @Nullable Object header) {
        Map<String, String> tags;
        try {
            tags = TagRules.ofHeader(header);
        } catch (AwsError refusedLater) {
            return;
        }
        tags.forEach((key, value) -> add(keys, key, value));
    }

    private static void add(ConditionKeys keys, String key, String value) {
        keys.and("s3:RequestObjectTag/" + key, value).and("s3:RequestObjectTagKeys", key);
    }
}
