package dev.sekisho.sts.session;

import dev.sekisho.identity.session.SessionTags;
import dev.sekisho.models.AwsError;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.sts.api.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The session tags that calls ask for.
///
/// Source: IAM User Guide, "Pass session tags in AWS STS".
public final class RequestedTags {
    private static final int MOST = 50;

    private RequestedTags() {}

    /// @param given by the call, or vouched for by an identity provider
    /// @throws AwsError `ValidationError`
    public static SessionTags of(List<Tag> given, List<String> transitive) {
        var values = new LinkedHashMap<String, String>();
        for (Tag tag : given) {
            if (SessionTags.containsIgnoringCase(values.keySet(), tag.key())) {
                throw Invalid.of("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
            values.put(tag.key(), tag.value());
        }
        return of(values, transitive);
    }

    /// @throws AwsError `ValidationError`
    public static SessionTags of(Map<String, String> values, List<String> transitive) {
        if (values.size() > MOST) {
            throw Invalid.of("A session has no more than %d tags.", MOST);
        }
        for (String key : values.keySet()) {
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw Invalid.of("Tag keys that begin with aws: are reserved for AWS.");
            }
        }
        for (String key : transitive) {
            if (!SessionTags.containsIgnoringCase(values.keySet(), key)) {
                throw Invalid.of("The transitive tag key %s is not the key of a session tag.", key);
            }
        }
        return new SessionTags(values, transitive);
    }

    /// The tags of a session that one with `inherited` tags makes.
    ///
    /// @throws AwsError `ValidationError` if a tag is inherited and given: what is inherited stays
    public static SessionTags chained(SessionTags inherited, SessionTags given) {
        for (String key : given.values().keySet()) {
            if (inherited.value(key) != null) {
                throw AwsError.of(
                        "InvalidParameterValue",
                        400,
                        "One of the specified transitive tag keys can't be set because it conflicts with a transitive "
                                + "tag key from the calling session.");
            }
        }
        return inherited.and(given);
    }

    /// Says to conditions which tags the call sets.
    public static void note(ConditionKeys keys, SessionTags tags) {
        tags.values().forEach((key, value) -> keys.and("aws:RequestTag/" + key, value));
        keys.withAll("aws:TagKeys", List.copyOf(tags.values().keySet()));
        keys.withAll("sts:TransitiveTagKeys", tags.transitive());
    }
}
