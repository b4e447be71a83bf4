package dev.sekisho.policy.explain;

import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.Decision;
import java.util.List;

/// A decision with all that led to it. It holds what it tells of: nothing in it changes when the policies do.
///
/// @param request without its context: the values that decided stand in the traces
/// @param policies each policy that took part, in the order in which the engine asks them
/// @param remedy the statements that are missing; with all of them the request would be allowed. Empty where it is, and
///     where something denies: that no other statement mends
public record Explanation(
        AuthorizationRequest request, Decision decision, List<PolicyTrace> policies, List<Addition> remedy) {
    public Explanation {
        policies = List.copyOf(policies);
        remedy = List.copyOf(remedy);
    }
}
