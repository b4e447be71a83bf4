package dev.sekisho.server.authorize;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import dev.sekisho.server.record.RecentDenials;
import dev.sekisho.server.record.RecentDenials.Denied;

/// Decides on one target.
public final class Authorizer {
    private final PrincipalPolicies policies;
    private final RecentDenials denials;

    /// @param denials gets to know why not, of each denial
    public Authorizer(PrincipalPolicies policies, RecentDenials denials) {
        this.policies = policies;
        this.denials = denials;
    }

    public Decision decide(Target target, Caller caller) {
        AuthorizationRequest request = request(target, caller);
        Policies all = policies(target, caller);
        Decision decision = PolicyEngine.decide(request, all);
        if (!(decision instanceof Decision.Allowed)) {
            Arrival arrival = caller.arrival();
            denials.add(new Denied(
                    arrival.time(), arrival.requestId(), target.owner(), PolicyEngine.explain(request, all)));
        }
        return decision;
    }

    private AuthorizationRequest request(Target target, Caller caller) {
        return new AuthorizationRequest(
                caller.principal(),
                target.action(),
                target.resource(),
                target.owner(),
                target.canonicalUser(),
                new GlobalKeys(caller, target, policies));
    }

    private Policies policies(Target target, Caller caller) {
        return new Policies(policies.of(caller.principal(), caller.session()), target.policies());
    }
}
