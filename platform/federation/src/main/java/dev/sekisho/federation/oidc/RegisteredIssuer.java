package dev.sekisho.federation.oidc;

import java.util.List;

/// An issuer that the role's account trusts.
///
/// @param providerArn the registered provider's ARN; `accounts.google.com` for Google, which needs no registration
/// @param url `https://…`, exactly as tokens name the issuer
/// @param clientIds the audiences whose tokens are taken; none are if it is empty
/// @param thumbprints SHA-1 of certificates that the issuer's servers may present without a known authority, in hex
public record RegisteredIssuer(String providerArn, String url, List<String> clientIds, List<String> thumbprints) {
    private static final String GOOGLE = "accounts.google.com";

    public RegisteredIssuer {
        clientIds = List.copyOf(clientIds);
        thumbprints = List.copyOf(thumbprints);
    }

    /// AWS: whom Google's tokens are for is left to the trust policy, unless the account has registered Google itself.
    ///
    /// Source: IAM User Guide, "IAM and AWS STS condition context keys", "Available keys for AWS OIDC federation".
    public static RegisteredIssuer google() {
        return new RegisteredIssuer(GOOGLE, "https://" + GOOGLE, List.of(), List.of());
    }

    /// Host and path, as condition keys and ARNs have it.
    String name() {
        return url.substring(url.indexOf("//") + 2);
    }

    boolean takes(String audience) {
        return providerArn.equals(GOOGLE) || clientIds.contains(audience);
    }
}
