package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.PutRolePolicyRequest;
import dev.sekisho.iam.api.PutRolePolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Adds an inline policy to a role, or replaces it.
@Operation("iam:PutRolePolicy")
final class PutRolePolicy implements OperationHandler<PutRolePolicyRequest, PutRolePolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    PutRolePolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(PutRolePolicyRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:PutRolePolicy"));
    }

    @Override
    public PutRolePolicyResponse handle(PutRolePolicyRequest request, Caller caller) {
        inlinePolicies.put(
                EntityKind.ROLE,
                caller.account(),
                request.roleName(),
                new InlinePolicy(request.policyName(), request.policyDocument()));
        return PutRolePolicyResponse.EMPTY;
    }
}
