package dev.sekisho.server.authorize;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;

/// Decides on one target.
public final class Authorizer {
    private final PrincipalPolicies policies;

    public Authorizer(PrincipalPolicies policies) {
        this.policies = policies;
    }

    /// Resources of another account, and resources asked for without credentials, need a resource-based policy that
    /// allows. No resource has one yet, so these are denied.
    ///
    /// Source: IAM User Guide, "Cross-account policy evaluation logic".
    public Decision decide(Target target, Caller caller) {
        boolean sameAccount =
                caller.principal().account().filter(target.owner()::equals).isPresent();
        if (!sameAccount) {
            return new Decision.ImplicitlyDenied(PolicyType.RESOURCE_BASED);
        }
        var request = new AuthorizationRequest(
                caller.principal(), target.action(), target.resource(), new GlobalKeys(caller, target, policies));
        return PolicyEngine.decide(request, policies.of(caller.principal()));
    }
}
