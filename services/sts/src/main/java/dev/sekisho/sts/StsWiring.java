package dev.sekisho.sts;

import dev.sekisho.federation.oidc.WebIdentities;
import dev.sekisho.identity.Identities;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.outbound.IssuerUrls;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.identity.session.SealedMessages;
import dev.sekisho.identity.session.SessionTokens;
import dev.sekisho.server.Wiring;
import dev.sekisho.sts.role.AssumableRoles;
import dev.sekisho.sts.role.RoleSessions;
import dev.sekisho.sts.role.SamlEndpoint;
import dev.sekisho.sts.session.MfaCodes;
import dev.sekisho.sts.session.RequestedPolicies;
import dev.sekisho.sts.token.TokenClaims;

/// What STS's operations take.
@Wiring("sts")
public final class StsWiring {
    private final Identities identities;
    private final WebIdentities webIdentities;
    private final IssuerUrls issuerUrls;
    private final SamlEndpoint samlEndpoint;
    private final AssumableRoles roles;
    private final RoleSessions roleSessions;
    private final RequestedPolicies policies;
    private final MfaCodes mfaCodes;
    private final TokenClaims tokenClaims;

    public StsWiring(
            Identities identities, WebIdentities webIdentities, IssuerUrls issuerUrls, SamlEndpoint samlEndpoint) {
        this.identities = identities;
        this.webIdentities = webIdentities;
        this.issuerUrls = issuerUrls;
        this.samlEndpoint = samlEndpoint;
        this.roles = new AssumableRoles(identities.roleTrusts());
        this.roleSessions = new RoleSessions(identities.sessionTokens());
        this.policies = new RequestedPolicies(identities.policies());
        this.mfaCodes = new MfaCodes(identities.mfaDevices());
        this.tokenClaims = new TokenClaims(identities.users(), identities.roles());
    }

    public WebIdentities webIdentities() {
        return webIdentities;
    }

    public IssuerUrls issuerUrls() {
        return issuerUrls;
    }

    public SamlEndpoint samlEndpoint() {
        return samlEndpoint;
    }

    public AssumableRoles roles() {
        return roles;
    }

    public RoleSessions roleSessions() {
        return roleSessions;
    }

    public RequestedPolicies policies() {
        return policies;
    }

    public MfaCodes mfaCodes() {
        return mfaCodes;
    }

    public TokenClaims tokenClaims() {
        return tokenClaims;
    }

    public SessionTokens sessionTokens() {
        return identities.sessionTokens();
    }

    public SealedMessages sealedMessages() {
        return identities.sealedMessages();
    }

    public AccessKeys accessKeys() {
        return identities.accessKeys();
    }

    public OidcProviders oidcProviders() {
        return identities.oidcProviders();
    }

    public SamlProviders samlProviders() {
        return identities.samlProviders();
    }

    public OutboundFederation outboundFederation() {
        return identities.outboundFederation();
    }
}
