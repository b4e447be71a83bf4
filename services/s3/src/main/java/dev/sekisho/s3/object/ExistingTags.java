package dev.sekisho.s3.object;

import dev.sekisho.policy.RequestContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request's condition keys, and those of the tags that the object has. It is looked up when a policy names a tag.
///
/// Source: Amazon S3 User Guide, "Tagging and access control policies".
public final class ExistingTags implements RequestContext {
    private static final String PREFIX = "s3:existingobjecttag/";

    private final Objects objects;
    private final String bucket;
    private final String key;
    private final RequestContext own;
    private @Nullable Map<String, String> tags;

    public ExistingTags(Objects objects, String bucket, String key, RequestContext own) {
        this.objects = objects;
        this.bucket = bucket;
        this.key = key;
        this.own = own;
    }

    /// The case of a condition key does not matter, that of a tag does: all whose names are meant give their values.
    @Override
    public @Nullable List<String> values(String name) {
        if (!name.startsWith(PREFIX)) {
            return own.values(name);
        }
        List<String> values = tags().entrySet().stream()
                .filter(tag -> tag.getKey().equalsIgnoreCase(name.substring(PREFIX.length())))
                .map(Map.Entry::getValue)
                .toList();
        return values.isEmpty() ? null : values;
    }

    private Map<String, String> tags() {
        Map<String, String> found = tags;
        if (found == null) {
            found = objects.tags(bucket, key);
            tags = found;
        }
        return found;
    }
}
