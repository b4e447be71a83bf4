package dev.sekisho.iam.resource;

import dev.sekisho.identity.entity.Tag;
import dev.sekisho.policy.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one call says to the conditions of policies, beside what every call says.
///
/// Source: IAM User Guide, "IAM and AWS STS condition context keys"; "AWS global condition context keys".
public record ConditionKeys(Map<String, List<String>> values) {
    public static final ConditionKeys NONE = new ConditionKeys(Map.of());

    public ConditionKeys {
        values = Map.copyOf(values);
    }

    /// The managed policy that is attached or detached.
    public static ConditionKeys policyArn(String arn) {
        return NONE.with("iam:PolicyARN", List.of(arn));
    }

    /// The permissions boundary that the call sets, or that what it is about has.
    ///
    /// @param arn null for none
    public static ConditionKeys permissionsBoundary(@Nullable String arn) {
        return arn == null ? NONE : NONE.with("iam:PermissionsBoundary", List.of(arn));
    }

    /// The tags that the call sets.
    public static ConditionKeys requestTags(List<dev.sekisho.iam.api.Tag> tags) {
        List<Tag> given =
                tags.stream().map(tag -> new Tag(tag.key(), tag.value())).toList();
        return tagKeys(given.stream().map(Tag::key).toList()).with(byKey("aws:RequestTag/", given));
    }

    /// The keys of the tags that the call sets or removes.
    public static ConditionKeys tagKeys(List<String> tagKeys) {
        return tagKeys.isEmpty() ? NONE : NONE.with("aws:TagKeys", tagKeys);
    }

    public ConditionKeys with(String key, List<String> list) {
        return with(Map.of(key, list));
    }

    public ConditionKeys with(ConditionKeys more) {
        return with(more.values);
    }

    private ConditionKeys with(Map<String, List<String>> more) {
        Map<String, List<String>> both = new HashMap<>(values);
        both.putAll(more);
        return new ConditionKeys(both);
    }

    /// The tags of what the call is about.
    static ConditionKeys resourceTags(List<Tag> tags) {
        return new ConditionKeys(byKey("aws:ResourceTag/", tags));
    }

    /// The tags of a user or role, which have a key of IAM's beside.
    static ConditionKeys principalResourceTags(List<Tag> tags) {
        return resourceTags(tags).with(byKey("iam:ResourceTag/", tags));
    }

    /// Condition keys do not tell upper from lower case: of tags that differ in it only, one key has all the values.
    private static Map<String, List<String>> byKey(String prefix, List<Tag> tags) {
        Map<String, List<String>> values = new HashMap<>();
        for (Tag tag : tags) {
            String key = prefix + tag.key().toLowerCase(Locale.ROOT);
            values.computeIfAbsent(key, _ -> new ArrayList<>()).add(tag.value());
        }
        return values;
    }

    RequestContext context() {
        return values.isEmpty() ? RequestContext.EMPTY : RequestContext.of(values);
    }
}
