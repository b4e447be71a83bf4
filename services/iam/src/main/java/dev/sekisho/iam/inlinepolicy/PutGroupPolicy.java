package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.PutGroupPolicyRequest;
import dev.sekisho.iam.api.PutGroupPolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Adds an inline policy to a group, or replaces it.
@Operation("iam:PutGroupPolicy")
final class PutGroupPolicy implements OperationHandler<PutGroupPolicyRequest, PutGroupPolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    PutGroupPolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(PutGroupPolicyRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:PutGroupPolicy"));
    }

    @Override
    public PutGroupPolicyResponse handle(PutGroupPolicyRequest request, Caller caller) {
        inlinePolicies.put(
                EntityKind.GROUP,
                caller.account(),
                request.groupName(),
                new InlinePolicy(request.policyName(), request.policyDocument()));
        return PutGroupPolicyResponse.EMPTY;
    }
}
