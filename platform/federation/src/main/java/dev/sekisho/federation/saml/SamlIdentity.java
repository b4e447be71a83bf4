package dev.sekisho.federation.saml;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom a response is about, and what it says of the session.
///
/// @param issuer the entityID of the identity provider
/// @param subject its name of the user
/// @param subjectType `persistent`, `transient`, …, or a whole format that is not one of SAML 2.0's
/// @param audience the endpoint that the response was for
/// @param nameQualifier tells subjects of different issuers apart; Base64
/// @param roles those that it is for; at least one
/// @param sessionName 2 to 64 characters, as names of role sessions
/// @param sessionDuration the longest that the session may last, 900 to 43200 seconds; null where it does not say
/// @param sessionNotOnOrAfter when the session must end; null where it does not say
/// @param keys the `saml:` condition keys, in lower case
/// @param tags session tags, by key
/// @param transitiveTagKeys keys of `tags`
/// @param sourceIdentity or the empty string
public record SamlIdentity(
        String issuer,
        String subject,
        String subjectType,
        String audience,
        String nameQualifier,
        List<RolePair> roles,
        String sessionName,
        @Nullable Duration sessionDuration,
        @Nullable Instant sessionNotOnOrAfter,
        Map<String, List<String>> keys,
        Map<String, String> tags,
        List<String> transitiveTagKeys,
        String sourceIdentity) {
    public SamlIdentity {
        roles = List.copyOf(roles);
        keys = keys.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> List.copyOf(key.getValue())));
        tags = Map.copyOf(tags);
        transitiveTagKeys = List.copyOf(transitiveTagKeys);
    }

    /// Whether it is for this role by this provider.
    public boolean isFor(RolePair pair) {
        return roles.contains(pair);
    }
}
