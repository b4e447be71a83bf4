package dev.sekisho.sts.user;

import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.SessionTags;
import dev.sekisho.identity.session.SessionTokens;
import dev.sekisho.identity.session.TemporaryCredentials;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Arn;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Operation;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.FederatedUser;
import dev.sekisho.sts.api.GetFederationTokenRequest;
import dev.sekisho.sts.api.GetFederationTokenResponse;
import dev.sekisho.sts.session.CredentialsView;
import dev.sekisho.sts.session.RequestedPolicies;
import dev.sekisho.sts.session.RequestedTags;
import java.util.ArrayList;
import java.util.List;

/// Lends a user's permissions, as far as the call's policies leave them, to somebody it names.
///
/// Source: AWS STS API Reference, "GetFederationToken"; IAM User Guide, "Permissions for GetFederationToken".
@Operation(
        value = "sts:GetFederationToken",
        actions = {"sts:GetFederationToken", "sts:TagSession"})
final class GetFederationToken implements AuthenticatingHandler<GetFederationTokenRequest, GetFederationTokenResponse> {
    private final SessionTokens tokens;
    private final RequestedPolicies policies;

    GetFederationToken(SessionTokens tokens, RequestedPolicies policies) {
        this.tokens = tokens;
        this.policies = policies;
    }

    @Override
    public Caller authenticate(GetFederationTokenRequest request, Caller caller) {
        Users.requireLongTerm(caller, "GetFederationToken");
        RequestedTags.of(request.tags(), List.of());
        return caller;
    }

    @Override
    public List<Target> targets(GetFederationTokenRequest request, Caller caller) {
        SessionTags tags = RequestedTags.of(request.tags(), List.of());
        String resource =
                Arn.sts(caller.account(), "federated-user/" + request.name()).toString();
        var keys = new ConditionKeys();
        RequestedTags.note(keys, tags);
        List<String> actions = new ArrayList<>(List.of("sts:GetFederationToken"));
        if (!tags.equals(SessionTags.NONE)) {
            actions.add("sts:TagSession");
        }
        return actions.stream()
                .map(action -> new Target(action, resource, caller.account(), keys.context()))
                .toList();
    }

    @Override
    public GetFederationTokenResponse handle(GetFederationTokenRequest request, Caller caller) {
        var federated = new Principal.FederatedUser(caller.account(), request.name(), user(caller));
        Session session = Session.of(Kind.FEDERATION_TOKEN, Users.validity(request.durationSeconds(), caller))
                .with(RequestedTags.of(request.tags(), List.of()))
                .with(policies.of(caller.account(), request.policy(), request.policyArns()))
                .withParentKey(caller.accessKeyId());
        TemporaryCredentials made = tokens.issue(federated, session);
        return GetFederationTokenResponse.builder()
                .credentials(CredentialsView.of(made))
                .federatedUser(new FederatedUser(
                        caller.account() + ":" + request.name(),
                        federated.arn().orElseThrow().toString()))
                .packedPolicySize(made.packedPolicySize())
                .build();
    }

    /// Not the root user: what it would lend has no bounds but the session's.
    private static Principal.User user(Caller caller) {
        if (caller.principal() instanceof Principal.User user) {
            return user;
        }
        throw AwsError.of("AccessDenied", 403, "The root user does not lend its permissions.");
    }
}
