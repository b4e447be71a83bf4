package dev.sekisho.identity.outbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What issuers publish, for anyone to verify their tokens with.
///
/// Source: OpenID Connect Discovery 1.0, section 4.
public final class IssuerDocuments {
    /// Where issuers are found below the server's URL.
    public static final String BASE = "/_sekisho/issuer";

    private static final Pattern PATH =
            Pattern.compile(BASE + "/([0-9a-f-]{36})/\\.well-known/(openid-configuration|jwks\\.json)");

    private final OutboundFederation outboundFederation;
    private final IssuerUrls issuerUrls;

    public IssuerDocuments(OutboundFederation outboundFederation, IssuerUrls issuerUrls) {
        this.outboundFederation = outboundFederation;
        this.issuerUrls = issuerUrls;
    }

    /// A document as JSON; empty if there is none at this path.
    public Optional<String> find(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return outboundFederation
                .find(parts.group(1))
                .map(issuer -> parts.group(2).equals("jwks.json")
                        ? outboundFederation.keySet(issuer)
                        : OutboundFederation.discovery(issuerUrls.of(issuer)));
    }
}
