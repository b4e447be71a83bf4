package dev.sekisho.federation.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// URLs of issuers and of what they serve.
final class Issuers {
    private static final String GOOGLE = "accounts.google.com";
    private static final int MOST_CHARACTERS = 255;
    private static final int MOST_PORT = 65_535;

    private Issuers() {}

    /// The issuer's URL of a token's `iss`.
    static String url(String claimed) {
        // AWS: Google names itself both ways. Source: Google Identity, "Validating an ID token".
        String url = claimed.equals(GOOGLE) ? "https://" + GOOGLE : claimed;
        if (url.length() > MOST_CHARACTERS
                || https(url).filter(uri -> uri.getRawQuery() == null).isEmpty()) {
            throw Refusals.invalid("Issuer must be a valid URL");
        }
        return url;
    }

    /// Where an issuer says what it serves. Source: OpenID Connect Discovery 1.0, section 4.
    static Optional<URI> discovery(String url) {
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return https(base + "/.well-known/openid-configuration");
    }

    /// An absolute https URL with a host; empty for any other text.
    static Optional<URI> https(String text) {
        try {
            var uri = new URI(text);
            boolean usable = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() != 0
                    && uri.getPort() <= MOST_PORT
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && text.chars().allMatch(c -> c > 0x20 && c < 0x7F);
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }
}
