package dev.sekisho.federation.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a token says to the conditions of trust policies.
///
/// Source: IAM User Guide, "IAM and AWS STS condition context keys", "Available keys for AWS OIDC federation".
final class ConditionKeys {
    private static final String GOOGLE = "accounts.google.com";

    private ConditionKeys() {}

    static Map<String, List<String>> of(String provider, String subject, Audience audience, Claims claims) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put(provider + ":aud", audience.accepted());
        keys.put(provider + ":sub", List.of(subject));
        add(keys, provider + ":amr", claims.texts("amr"));
        for (String claim : ProviderClaims.of(provider)) {
            add(keys, provider + ":" + claim, claims.texts(claim));
        }
        if (provider.equals(GOOGLE)) {
            add(keys, GOOGLE + ":oaud", audience.named());
            add(keys, GOOGLE + ":google/organization_number", organization(claims));
        }
        return keys;
    }

    private static List<String> organization(Claims claims) {
        if (claims.values().get("google") instanceof Map<?, ?> google) {
            Object number = google.get("organization_number");
            return number == null
                    ? List.of()
                    : List.of(Claims.text(number).orElseThrow(() -> Refusals.unusable("google")));
        }
        return List.of();
    }

    private static void add(Map<String, List<String>> keys, String key, List<String> values) {
        if (!values.isEmpty()) {
            keys.put(key, values);
        }
    }
}
