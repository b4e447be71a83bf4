package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.GetPolicyRequest;
import dev.sekisho.iam.api.GetPolicyResponse;
import dev.sekisho.iam.policy.PolicyView.Counts;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows a managed policy of the account's or of AWS's.
@Operation("iam:GetPolicy")
final class GetPolicy implements OperationHandler<GetPolicyRequest, GetPolicyResponse> {
    private final Policies policies;
    private final PolicyUses policyUses;
    private final Resources resources;

    GetPolicy(Policies policies, PolicyUses policyUses, Resources resources) {
        this.policies = policies;
        this.policyUses = policyUses;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetPolicyRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:GetPolicy"));
    }

    @Override
    public GetPolicyResponse handle(GetPolicyRequest request, Caller caller) {
        Policy policy = policies.get(caller.account(), request.policyArn());
        return new GetPolicyResponse(PolicyView.whole(policy, Counts.of(policyUses, caller.account(), policy)));
    }
}
