package dev.sekisho.policy;

import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.Mismatch;
import dev.sekisho.policy.explain.PolicyTrace;
import dev.sekisho.policy.explain.StatementTrace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at every statement once more, with the same eyes as the decision did, and writes down what it sees.
final class Explanations {
    private final AuthorizationRequest request;
    private final boolean bounded;
    private final List<PolicyTrace> traces = new ArrayList<>();

    private Explanations(AuthorizationRequest request, boolean bounded) {
        this.request = request;
        this.bounded = bounded;
    }

    static Explanation of(AuthorizationRequest request, Policies policies) {
        Policies binding = policies.binding(request.principal());
        var explanations = new Explanations(request, binding.caller().boundary() != null);
        explanations.traceAll(binding);
        Decision decision = PolicyEngine.decide(request, policies);
        return new Explanation(
                withoutContext(request), decision, explanations.traces, Remedy.of(request, policies, decision));
    }

    /// What was read of the context stands in the traces; the rest need not be kept.
    private static AuthorizationRequest withoutContext(AuthorizationRequest request) {
        return new AuthorizationRequest(
                request.principal(),
                request.action(),
                request.resource(),
                request.owner(),
                request.canonicalUser(),
                RequestContext.EMPTY);
    }

    private void traceAll(Policies policies) {
        CallerPolicies caller = policies.caller();
        trace(policies.resource().resourceControl(), 0);
        int level = 0;
        for (PolicySet serviceControl : caller.serviceControl()) {
            level++;
            trace(serviceControl, level);
        }
        trace(policies.endpoint(), 0);
        trace(caller.identity(), 0);
        trace(caller.boundary(), 0);
        trace(caller.session(), 0);
        trace(policies.resource().policies(), 0);
    }

    private void trace(@Nullable PolicySet policies, int level) {
        if (policies != null) {
            policies.policies().forEach(policy -> traces.add(trace(policy, level)));
        }
    }

    private PolicyTrace trace(CompiledPolicy policy, int level) {
        var statements = new ArrayList<StatementTrace>();
        int others = 0;
        for (CompiledStatement statement : policy.statements()) {
            Mismatch mismatch = statement.mismatch(request, bounded);
            if (mismatch instanceof Mismatch.OtherAction) {
                others++;
            } else {
                statements.add(new StatementTrace(statement.reference(), statement.effect(), mismatch));
            }
        }
        return new PolicyTrace(policy.type(), policy.name(), level, statements, others);
    }
}
