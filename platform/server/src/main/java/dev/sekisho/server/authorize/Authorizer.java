package dev.sekisho.server.authorize;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;

/// Decides on one target.
public final class Authorizer {
    private final PrincipalPolicies policies;

    public Authorizer(PrincipalPolicies policies) {
        this.policies = policies;
    }

    public Decision decide(Target target, Caller caller) {
        return PolicyEngine.decide(request(target, caller), policies(target, caller));
    }

    /// Decides once more, by the policies as they are now, and says why.
    public Explanation explain(Target target, Caller caller) {
        return PolicyEngine.explain(request(target, caller), policies(target, caller));
    }

    private AuthorizationRequest request(Target target, Caller caller) {
        return new AuthorizationRequest(
                caller.principal(),
                target.action(),
                target.resource(),
                target.owner(),
                "",
                new GlobalKeys(caller, target, policies));
    }

    private Policies policies(Target target, Caller caller) {
        return new Policies(policies.of(caller.principal()), target.policies());
    }
}
