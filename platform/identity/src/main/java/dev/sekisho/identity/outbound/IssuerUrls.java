package dev.sekisho.identity.outbound;

import java.util.function.Supplier;

/// What the issuers of accounts are called.
///
/// @param base where this server's issuers are found, as services outside reach it; without a slash at its end
public record IssuerUrls(Supplier<String> base) {
    public String of(OutboundIssuer issuer) {
        return issuer.url(base.get());
    }
}
