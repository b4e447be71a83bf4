package dev.sekisho.sts.role;

import dev.sekisho.federation.saml.RegisteredProvider;
import dev.sekisho.federation.saml.RolePair;
import dev.sekisho.federation.saml.SamlIdentity;
import dev.sekisho.federation.saml.SamlMetadata;
import dev.sekisho.federation.saml.SamlResponses;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.saml.SamlProvider;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Arn;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.AssumeRoleWithSAMLRequest;
import dev.sekisho.sts.api.AssumeRoleWithSAMLResponse;
import dev.sekisho.sts.api.InvalidIdentityToken;
import dev.sekisho.sts.role.FederatedCaller.Claims;
import dev.sekisho.sts.role.RoleSessions.Made;
import dev.sekisho.sts.session.CredentialsView;
import dev.sekisho.sts.session.RequestedPolicies;
import dev.sekisho.sts.session.RequestedTags;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lends a role to those whom a SAML provider vouches for, with a response that it has signed. Nobody signs the call.
///
/// Source: AWS STS API Reference, "AssumeRoleWithSAML".
@Operation(
        value = "sts:AssumeRoleWithSAML",
        actions = {"sts:AssumeRoleWithSAML", "sts:TagSession", "sts:SetSourceIdentity"})
final class AssumeRoleWithSAML implements AuthenticatingHandler<AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse> {
    private static final String ACTION = "sts:AssumeRoleWithSAML";
    // What no policy can ask for, since such keys have a service in front: the name of the session, and its end.
    private static final String SESSION_NAME = "name";
    private static final String SESSION_END = "end";

    private final SamlProviders providers;
    private final SamlEndpoint endpoint;
    private final AssumableRoles roles;
    private final RoleSessions sessions;
    private final RequestedPolicies policies;

    AssumeRoleWithSAML(
            SamlProviders providers,
            SamlEndpoint endpoint,
            AssumableRoles roles,
            RoleSessions sessions,
            RequestedPolicies policies) {
        this.providers = providers;
        this.endpoint = endpoint;
        this.roles = roles;
        this.sessions = sessions;
        this.policies = policies;
    }

    @Override
    public Caller authenticate(AssumeRoleWithSAMLRequest request, Caller caller) {
        Arn role = AssumableRoles.arn(request.roleArn());
        Arn provider = AssumableRoles.arn(request.principalArn());
        SamlIdentity identity = SamlResponses.verify(
                request.samlAssertion(),
                registered(provider),
                Set.of(endpoint.url()),
                caller.arrival().time());
        boolean meant = identity.isFor(new RolePair(role.toString(), provider.toString()))
                // AWS: a role trusts providers of its own account only.
                && role.account().equals(provider.account());
        if (!meant) {
            throw AwsError.of("AccessDenied", 403, "Not authorized to perform %s", ACTION);
        }
        Map<String, List<String>> keys = new HashMap<>(identity.keys());
        keys.put(SESSION_NAME, List.of(identity.sessionName()));
        if (identity.sessionNotOnOrAfter() != null) {
            keys.put(SESSION_END, List.of(identity.sessionNotOnOrAfter().toString()));
        }
        var claims = new Claims(
                provider.toString(),
                keys,
                RequestedTags.of(identity.tags(), identity.transitiveTagKeys()),
                identity.sourceIdentity());
        return FederatedCaller.of(Kind.SAML, claims, caller);
    }

    private RegisteredProvider registered(Arn arn) {
        SamlProvider provider =
                providers.find(arn).orElseThrow(() -> InvalidIdentityToken.of("Specified provider doesn't exist"));
        String document = providers
                .document(provider)
                .orElseThrow(() -> InvalidIdentityToken.of("Specified provider doesn't exist"));
        return new RegisteredProvider(arn.account(), provider.name(), provider.uuid(), SamlMetadata.parse(document));
    }

    @Override
    public List<Target> targets(AssumeRoleWithSAMLRequest request, Caller caller) {
        SessionRequest wanted = wanted(request, new FederatedCaller(caller));
        return roles.targets(wanted, wanted.keys().context());
    }

    private static SessionRequest wanted(AssumeRoleWithSAMLRequest request, FederatedCaller caller) {
        return caller.wanted(ACTION, request.roleArn(), caller.only(SESSION_NAME));
    }

    @Override
    public AssumeRoleWithSAMLResponse handle(AssumeRoleWithSAMLRequest request, Caller caller) {
        var federated = new FederatedCaller(caller);
        SessionRequest wanted = wanted(request, federated);
        Role role = roles.get(wanted.role());
        Map<String, List<String>> keys = new HashMap<>(federated.session().keys());
        keys.remove(SESSION_NAME);
        List<String> end = keys.remove(SESSION_END);
        Validity asked = RoleSessions.validity(role, request.durationSeconds(), caller);
        Session session = Session.of(Kind.SAML, end == null ? asked : sooner(asked, Instant.parse(end.getFirst())))
                .with(wanted.tags())
                .with(policies.of(role.account(), request.policy(), request.policyArns()))
                .withSourceIdentity(wanted.sourceIdentity())
                .withKeys(keys);
        Made made = sessions.make(role, wanted.sessionName(), session);
        return AssumeRoleWithSAMLResponse.builder()
                .credentials(CredentialsView.of(made.credentials()))
                .assumedRoleUser(made.user())
                .packedPolicySize(made.credentials().packedPolicySize())
                .subject(federated.only("saml:sub"))
                .subjectType(federated.only("saml:sub_type"))
                .issuer(federated.only("saml:iss"))
                .audience(federated.only("saml:aud"))
                .nameQualifier(federated.only("saml:namequalifier"))
                .sourceIdentity(RoleSessions.shown(wanted.sourceIdentity()))
                .build();
    }

    private static Validity sooner(Validity asked, Instant end) {
        return end.isBefore(asked.expiresAt()) ? new Validity(asked.issuedAt(), end) : asked;
    }
}
