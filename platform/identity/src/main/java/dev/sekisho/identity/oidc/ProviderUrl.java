package dev.sekisho.identity.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The URLs by which issuers may be registered.
///
/// A port is taken, though AWS advises against one: issuers on one's own network have them.
///
/// Source: IAM API Reference, "CreateOpenIDConnectProvider".
public final class ProviderUrl {
    private static final String SCHEME = "https://";
    private static final int MOST_PORT = 65_535;

    private ProviderUrl() {}

    /// Host, port and path of a URL, as they stand in ARNs; of any text, where none can be told.
    public static String name(String url) {
        return url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : url;
    }

    /// The same of a URL that may be registered: https, with a host, and without user, query and fragment.
    static Optional<String> validName(String url) {
        try {
            var uri = new URI(url);
            boolean valid = url.startsWith(SCHEME)
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= MOST_PORT
                    && url.chars().allMatch(ProviderUrl::mayStandInArns);
            return valid ? Optional.of(name(url)) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    /// An ARN with an asterisk would be a pattern.
    private static boolean mayStandInArns(int c) {
        return c > 0x20 && c < 0x7F && c != '*' && c != '$';
    }
}
