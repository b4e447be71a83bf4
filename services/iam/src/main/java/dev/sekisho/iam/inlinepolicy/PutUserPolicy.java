package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.PutUserPolicyRequest;
import dev.sekisho.iam.api.PutUserPolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Adds an inline policy to a user, or replaces it.
@Operation("iam:PutUserPolicy")
final class PutUserPolicy implements OperationHandler<PutUserPolicyRequest, PutUserPolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    PutUserPolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(PutUserPolicyRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).boundedTarget("iam:PutUserPolicy"));
    }

    @Override
    public PutUserPolicyResponse handle(PutUserPolicyRequest request, Caller caller) {
        inlinePolicies.put(
                EntityKind.USER,
                caller.account(),
                request.userName(),
                new InlinePolicy(request.policyName(), request.policyDocument()));
        return PutUserPolicyResponse.EMPTY;
    }
}
