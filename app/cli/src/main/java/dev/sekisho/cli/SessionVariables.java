package dev.sekisho.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The environment variables that make the aws CLI and the SDKs use a session, and nothing else that they might know.
///
/// Source: AWS SDKs and Tools Reference Guide, "Settings reference".
record SessionVariables(URI endpoint, String region, Keys session) {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";

    // They name other credentials, or say that these have expired, or that the endpoint does not count.
    private static final Set<String> MISLEADING = Set.of(
            "AWS_PROFILE",
            "AWS_DEFAULT_PROFILE",
            "AWS_SECURITY_TOKEN",
            "AWS_CREDENTIAL_EXPIRATION",
            "AWS_ROLE_ARN",
            "AWS_ROLE_SESSION_NAME",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
            "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");

    Map<String, String> in(Map<String, String> environment) {
        var changed = new HashMap<>(environment);
        changed.keySet().removeIf(name -> MISLEADING.contains(name) || name.startsWith(ENDPOINT + "_"));
        changed.put(ENDPOINT, endpoint.toString());
        changed.put("AWS_REGION", region);
        changed.put("AWS_DEFAULT_REGION", region);
        changed.put("AWS_ACCESS_KEY_ID", session.accessKeyId());
        changed.put("AWS_SECRET_ACCESS_KEY", session.revealSecret());
        session.sessionToken().ifPresent(token -> changed.put("AWS_SESSION_TOKEN", token));
        return changed;
    }
}
