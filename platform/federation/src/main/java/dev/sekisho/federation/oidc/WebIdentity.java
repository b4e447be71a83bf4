package dev.sekisho.federation.oidc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who a verified token is about.
///
/// @param providerArn as the registered issuer has it
/// @param provider the issuer without `https://`
/// @param subject 1 to 255 characters
/// @param audience the one that the provider's registration names
/// @param keys condition keys, such as `HOST:sub`, and their values
/// @param tags session tags; at most 50, without two keys that differ only in case
/// @param transitiveTagKeys keys of `tags`
/// @param sourceIdentity the empty string if the token sets none
public record WebIdentity(
        String providerArn,
        String provider,
        String subject,
        String audience,
        Map<String, List<String>> keys,
        Map<String, String> tags,
        List<String> transitiveTagKeys,
        String sourceIdentity) {

    public WebIdentity {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        transitiveTagKeys = List.copyOf(transitiveTagKeys);
    }
}
