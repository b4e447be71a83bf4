package dev.sekisho.sts.role;

import dev.sekisho.federation.oidc.RegisteredIssuer;
import dev.sekisho.federation.oidc.WebIdentities;
import dev.sekisho.federation.oidc.WebIdentity;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.oidc.OidcProvider;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.policy.AccountId;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.AssumeRoleWithWebIdentityRequest;
import dev.sekisho.sts.api.AssumeRoleWithWebIdentityResponse;
import dev.sekisho.sts.role.FederatedCaller.Claims;
import dev.sekisho.sts.role.RoleSessions.Made;
import dev.sekisho.sts.session.CredentialsView;
import dev.sekisho.sts.session.Invalid;
import dev.sekisho.sts.session.RequestedPolicies;
import dev.sekisho.sts.session.RequestedTags;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lends a role to those whom an OpenID Connect provider vouches for, with a token of its. Nobody signs the call.
///
/// Source: AWS STS API Reference, "AssumeRoleWithWebIdentity".
@Operation(
        value = "sts:AssumeRoleWithWebIdentity",
        actions = {"sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"})
final class AssumeRoleWithWebIdentity
        implements AuthenticatingHandler<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse> {
    private static final String ACTION = "sts:AssumeRoleWithWebIdentity";
    private static final String SCHEME = "https://";
    private static final String PROVIDER = ":oidc-provider/";

    private final WebIdentities webIdentities;
    private final OidcProviders providers;
    private final AssumableRoles roles;
    private final RoleSessions sessions;
    private final RequestedPolicies policies;

    AssumeRoleWithWebIdentity(
            WebIdentities webIdentities,
            OidcProviders providers,
            AssumableRoles roles,
            RoleSessions sessions,
            RequestedPolicies policies) {
        this.webIdentities = webIdentities;
        this.providers = providers;
        this.roles = roles;
        this.sessions = sessions;
        this.policies = policies;
    }

    @Override
    public Caller authenticate(AssumeRoleWithWebIdentityRequest request, Caller caller) {
        var account = new AccountId(AssumableRoles.arn(request.roleArn()).account());
        if (request.providerId() != null) {
            throw Invalid.of("Providers of OAuth 2.0 access tokens are not supported: ProviderId must not be given.");
        }
        WebIdentity identity = webIdentities.verify(request.webIdentityToken(), url -> registered(account, url));
        var claims = new Claims(
                identity.providerArn(),
                identity.keys(),
                RequestedTags.of(identity.tags(), identity.transitiveTagKeys()),
                identity.sourceIdentity());
        return FederatedCaller.of(Kind.WEB_IDENTITY, claims, caller);
    }

    private Optional<RegisteredIssuer> registered(AccountId account, String url) {
        Optional<RegisteredIssuer> own =
                providers.find(account, url.substring(SCHEME.length())).map(AssumeRoleWithWebIdentity::registered);
        RegisteredIssuer google = RegisteredIssuer.google();
        return own.or(() -> Optional.of(google).filter(issuer -> issuer.url().equals(url)));
    }

    private static RegisteredIssuer registered(OidcProvider provider) {
        return new RegisteredIssuer(
                provider.arn().toString(), SCHEME + provider.url(), provider.clientIds(), provider.thumbprints());
    }

    @Override
    public List<Target> targets(AssumeRoleWithWebIdentityRequest request, Caller caller) {
        SessionRequest wanted = wanted(request, new FederatedCaller(caller));
        return roles.targets(wanted, wanted.keys().context());
    }

    private static SessionRequest wanted(AssumeRoleWithWebIdentityRequest request, FederatedCaller caller) {
        return caller.wanted(ACTION, request.roleArn(), request.roleSessionName());
    }

    @Override
    public AssumeRoleWithWebIdentityResponse handle(AssumeRoleWithWebIdentityRequest request, Caller caller) {
        var federated = new FederatedCaller(caller);
        SessionRequest wanted = wanted(request, federated);
        Role role = roles.get(wanted.role());
        Session session = Session.of(Kind.WEB_IDENTITY, RoleSessions.validity(role, request.durationSeconds(), caller))
                .with(wanted.tags())
                .with(policies.of(role.account(), request.policy(), request.policyArns()))
                .withSourceIdentity(wanted.sourceIdentity())
                .withKeys(federated.session().keys());
        Made made = sessions.make(role, wanted.sessionName(), session);
        String host = host(federated.provider());
        return AssumeRoleWithWebIdentityResponse.builder()
                .credentials(CredentialsView.of(made.credentials()))
                .subjectFromWebIdentityToken(federated.only(host + ":sub"))
                .assumedRoleUser(made.user())
                .packedPolicySize(made.credentials().packedPolicySize())
                .provider(federated.provider())
                .audience(federated.only(host + ":aud"))
                .sourceIdentity(RoleSessions.shown(wanted.sourceIdentity()))
                .build();
    }

    /// How the provider's condition keys begin.
    private static String host(String provider) {
        int at = provider.indexOf(PROVIDER);
        return (at < 0 ? provider : provider.substring(at + PROVIDER.length())).toLowerCase(Locale.ROOT);
    }
}
