package dev.sekisho.federation.saml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where responses may be sent to: AWS's sign-in, of any region, and what this server is called.
///
/// @param uuid of the provider, which stands in the path of endpoints that are its own
/// @param ours this server's, whole URLs
///
/// Source: IAM User Guide, "Configure SAML assertions for the authentication response".
record SignInEndpoints(String uuid, Set<String> ours) {
    private static final String AUDIENCE = "urn:amazon:webservices";
    private static final Pattern AWS =
            Pattern.compile("https://(?:[a-z]{2}(?:-[a-z]{2,12}){1,2}-[0-9]{1,2}\\.)?signin\\.aws\\.amazon\\.com/"
                    + "(?:saml(?:/acs/([A-Z0-9]+))?|static/saml)");

    SignInEndpoints {
        ours = Set.copyOf(ours);
    }

    boolean has(String url) {
        if (ours.contains(url)) {
            return true;
        }
        Matcher matcher = AWS.matcher(url);
        return url.length() <= 512
                && matcher.matches()
                && (matcher.group(1) == null || matcher.group(1).equals(uuid));
    }

    /// Whether who is meant by `audience` is here.
    boolean isAudience(String audience) {
        return audience.equals(AUDIENCE) || has(audience);
    }
}
