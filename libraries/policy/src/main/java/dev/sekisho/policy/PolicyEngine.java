package dev.sekisho.policy;

import dev.sekisho.policy.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one place where it is decided whether a request is allowed.
///
/// Source: IAM User Guide, "Policy evaluation logic", "Policy evaluation for requests within a single account" and
/// "Cross-account policy evaluation logic".
public final class PolicyEngine {
    private PolicyEngine() {}

    /// Decides on a request.
    ///
    /// @param policies all that come with the caller, the resource, and the way between them; those that
    ///     do not bind the principal are left out here
    public static Decision decide(AuthorizationRequest request, Policies policies) {
        Policies binding = policies.binding(request.principal());
        boolean bounded = binding.caller().boundary() != null;
        List<CompiledStatement> denies = denies(request, binding, bounded);
        if (!denies.isEmpty()) {
            return new Decision.ExplicitlyDenied(references(denies));
        }
        PolicyType guardrail = silentGuardrail(request, binding, bounded);
        return guardrail == null
                ? new Grants(request, binding, bounded).decide()
                : new Decision.ImplicitlyDenied(guardrail);
    }

    /// Decides on a request, and says of each statement why it applies or does not. Not for the path of every request.
    public static Explanation explain(AuthorizationRequest request, Policies policies) {
        return Explanations.of(request, policies);
    }

    /// In the order in which AWS, as far as is known, chooses the one that it names.
    private static List<CompiledStatement> denies(AuthorizationRequest request, Policies policies, boolean bounded) {
        CallerPolicies caller = policies.caller();
        List<CompiledStatement> denies = policies.resource().resourceControl().denies(request, bounded);
        for (PolicySet level : caller.serviceControl()) {
            denies = joined(denies, level.denies(request, bounded));
        }
        denies = joined(denies, denies(request, policies.endpoint(), bounded));
        denies = joined(denies, caller.identity().denies(request, bounded));
        denies = joined(denies, denies(request, caller.boundary(), bounded));
        denies = joined(denies, denies(request, caller.session(), bounded));
        return joined(denies, policies.resource().policies().denies(request, bounded));
    }

    private static List<CompiledStatement> denies(
            AuthorizationRequest request, @Nullable PolicySet policies, boolean bounded) {
        return policies == null ? List.of() : policies.denies(request, bounded);
    }

    /// The kind of policy that would have to allow everything that is done and does not; null if there is none.
    private static @Nullable PolicyType silentGuardrail(
            AuthorizationRequest request, Policies policies, boolean bounded) {
        for (PolicySet level : policies.caller().serviceControl()) {
            if (level.allows(request, bounded).isEmpty()) {
                return PolicyType.SERVICE_CONTROL;
            }
        }
        PolicySet endpoint = policies.endpoint();
        return endpoint != null && endpoint.allows(request, bounded).isEmpty() ? PolicyType.VPC_ENDPOINT : null;
    }

    static List<CompiledStatement> joined(List<CompiledStatement> some, List<CompiledStatement> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        var all = new ArrayList<CompiledStatement>(some);
        all.addAll(others);
        return all;
    }

    static List<StatementRef> references(List<CompiledStatement> statements) {
        return statements.stream().map(CompiledStatement::reference).toList();
    }
}
