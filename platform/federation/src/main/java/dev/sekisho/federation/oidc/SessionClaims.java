package dev.sekisho.federation.oidc;

import dev.sekisho.models.AwsError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a token sets in the session: tags, which of them go on to further sessions, and the source identity.
///
/// Source: IAM User Guide, "Pass session tags in AWS STS"; "Monitor and control actions taken with assumed roles".
record SessionClaims(Map<String, String> tags, List<String> transitiveTagKeys, String sourceIdentity) {
    private static final String TAGS = "https://aws.amazon.com/tags";
    private static final String FLAT_TAG = TAGS + "/principal_tags/";
    private static final String FLAT_TRANSITIVE = TAGS + "/transitive_tag_keys";
    private static final String SOURCE_IDENTITY = "https://aws.amazon.com/source_identity";
    private static final int MOST_TAGS = 50;
    private static final int MOST_KEY = 128;
    private static final int MOST_VALUE = 256;
    private static final Pattern TAG_TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
    private static final Pattern IDENTITY = Pattern.compile("[\\w+=,.@-]{2,64}");

    /// @throws AwsError `InvalidIdentityToken` for tags and identities that no session may have
    static SessionClaims of(Claims claims) {
        Map<String, String> tags = new LinkedHashMap<>();
        List<String> transitive = new ArrayList<>();
        readNested(claims, tags, transitive);
        // AWS: for providers that cannot nest claims.
        for (Map.Entry<String, Object> claim : claims.values().entrySet()) {
            if (claim.getKey().startsWith(FLAT_TAG) && claim.getValue() != null) {
                add(tags, claim.getKey().substring(FLAT_TAG.length()), claim.getValue());
            }
        }
        transitive.addAll(claims.texts(FLAT_TRANSITIVE));
        Map<String, String> keys = checkedKeys(tags);
        return new SessionClaims(
                tags,
                transitive.stream().map(key -> among(keys, key)).distinct().toList(),
                sourceIdentity(claims));
    }

    private static void readNested(Claims claims, Map<String, String> tags, List<String> transitive) {
        Object nested = claims.values().get(TAGS);
        if (nested == null) {
            return;
        }
        if (!(nested instanceof Map<?, ?> object)) {
            throw Refusals.unusable(TAGS);
        }
        Object principalTags = object.get("principal_tags");
        if (principalTags instanceof Map<?, ?> given) {
            given.forEach((key, value) -> add(tags, String.valueOf(key), value));
        } else if (principalTags != null) {
            throw Refusals.unusable(TAGS);
        }
        Object keys = object.get("transitive_tag_keys");
        for (Object key : keys == null ? List.of() : keys instanceof List<?> list ? list : List.of(keys)) {
            transitive.add(key instanceof String text ? text : refuse());
        }
    }

    private static String refuse() {
        throw Refusals.unusable(TAGS);
    }

    /// @param value a text, or a list of one
    private static void add(Map<String, String> tags, String key, Object value) {
        Object single = value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
        if (!(single instanceof String text) || tags.putIfAbsent(key, text) != null) {
            throw Refusals.unusable(TAGS);
        }
    }

    /// The tags' keys by how they are compared.
    private static Map<String, String> checkedKeys(Map<String, String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw Refusals.invalid("The token sets more than %d session tags.", MOST_TAGS);
        }
        Map<String, String> keys = new HashMap<>();
        tags.forEach((key, value) -> {
            if (key.isEmpty() || !isTagText(key, MOST_KEY) || !isTagText(value, MOST_VALUE)) {
                throw Refusals.unusable(TAGS);
            }
            if (keys.put(key.toLowerCase(Locale.ROOT), key) != null) {
                throw Refusals.invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
        });
        return keys;
    }

    private static String among(Map<String, String> keys, String transitive) {
        String key = keys.get(transitive.toLowerCase(Locale.ROOT));
        if (key == null) {
            throw Refusals.invalid("The specified transitive tag key must be included in the requested tags.");
        }
        return key;
    }

    private static boolean isTagText(String text, int most) {
        return text.length() <= most
                && TAG_TEXT.matcher(text).matches()
                && !text.toLowerCase(Locale.ROOT).startsWith("aws:");
    }

    private static String sourceIdentity(Claims claims) {
        Object value = claims.values().get(SOURCE_IDENTITY);
        if (value == null) {
            return "";
        }
        boolean usable = value instanceof String text
                && IDENTITY.matcher(text).matches()
                && !text.toLowerCase(Locale.ROOT).startsWith("aws:");
        if (!usable) {
            throw Refusals.unusable(SOURCE_IDENTITY);
        }
        return (String) value;
    }
}
