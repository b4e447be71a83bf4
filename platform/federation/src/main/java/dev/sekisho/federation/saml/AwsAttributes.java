package dev.sekisho.federation.saml;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the attributes of AWS's own say of the session.
///
/// Source: IAM User Guide, "Configure SAML assertions for the authentication response"; "Pass session tags in AWS STS".
final class AwsAttributes {
    private static final String PREFIX = "https://aws.amazon.com/SAML/Attributes/";
    private static final String TAG = PREFIX + "PrincipalTag:";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_0-9+=,.@-]{2,64}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{3,5}");
    private static final int FEWEST_SECONDS = 900;
    private static final int MOST_SECONDS = 43_200;
    private static final int MOST_TAGS = 50;
    private static final Pattern TAG_KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
    private static final Pattern TAG_VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");

    private final Attributes attributes;

    AwsAttributes(Attributes attributes) {
        this.attributes = attributes;
    }

    /// What is no pair of a role and a provider is left out: it can give nothing.
    ///
    /// @throws AwsError `InvalidIdentityToken` if there is none
    List<RolePair> roles() {
        List<RolePair> roles = attributes.all(PREFIX + "Role").stream()
                .flatMap(value -> RolePair.parse(value).stream())
                .toList();
        if (roles.isEmpty()) {
            throw Refusals.invalid("Role is required in AuthnResponse");
        }
        return roles;
    }

    String sessionName() {
        String name = attributes
                .single(PREFIX + "RoleSessionName")
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> Refusals.invalid("RoleSessionName is required in AuthnResponse"));
        if (!NAME.matcher(name).matches()) {
            throw Refusals.invalid("RoleSessionName in AuthnResponse must match " + NAME);
        }
        return name;
    }

    @Nullable
    Duration sessionDuration() {
        Optional<String> given = attributes.single(PREFIX + "SessionDuration");
        if (given.isEmpty()) {
            return null;
        }
        int seconds = given.filter(text -> SECONDS.matcher(text).matches())
                .map(Integer::parseInt)
                .orElse(0);
        if (seconds < FEWEST_SECONDS || seconds > MOST_SECONDS) {
            throw Refusals.invalid("SessionDuration in AuthnResponse must be between 900 and 43200");
        }
        return Duration.ofSeconds(seconds);
    }

    /// The empty string for none.
    String sourceIdentity() {
        Optional<String> given = attributes.single(PREFIX + "SourceIdentity");
        if (given.filter(text -> !NAME.matcher(text).matches()).isPresent()) {
            throw Refusals.invalid("Source Identity must match " + NAME + " and not begin with \"aws:\"");
        }
        return given.orElse("");
    }

    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (String name : attributes.names()) {
            if (!name.startsWith(TAG)) {
                continue;
            }
            String key = name.substring(TAG.length());
            String value = attributes
                    .single(name)
                    .orElseThrow(() -> Refusals.invalid("A PrincipalTag in AuthnResponse does not have a value"));
            requireTag(key, value);
            if (!keys.add(key.toLowerCase(Locale.ROOT))) {
                throw Refusals.invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
            tags.put(key, value);
        }
        if (tags.size() > MOST_TAGS) {
            throw Refusals.invalid("AuthnResponse must not have more than 50 PrincipalTag attributes");
        }
        return tags;
    }

    private static void requireTag(String key, String value) {
        if (!TAG_KEY.matcher(key).matches() || !TAG_VALUE.matcher(value).matches()) {
            throw Refusals.invalid("A PrincipalTag in AuthnResponse is too long or has invalid characters");
        }
        if (isReserved(key) || isReserved(value)) {
            throw Refusals.invalid("Tag keys and values that begin with aws: are reserved for AWS.");
        }
    }

    private static boolean isReserved(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("aws:");
    }

    /// @param tags as [#tags] gives them
    List<String> transitiveTagKeys(Map<String, String> tags) {
        List<String> keys =
                attributes.all(PREFIX + "TransitiveTagKeys").stream().distinct().toList();
        if (!tags.keySet().containsAll(keys)) {
            throw Refusals.invalid("The specified transitive tag key must be included in the requested tags.");
        }
        return keys;
    }
}
