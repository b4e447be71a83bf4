package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.DeleteRolePolicyRequest;
import dev.sekisho.iam.api.DeleteRolePolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes an inline policy of a role.
@Operation("iam:DeleteRolePolicy")
final class DeleteRolePolicy implements OperationHandler<DeleteRolePolicyRequest, DeleteRolePolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    DeleteRolePolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteRolePolicyRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:DeleteRolePolicy"));
    }

    @Override
    public DeleteRolePolicyResponse handle(DeleteRolePolicyRequest request, Caller caller) {
        inlinePolicies.delete(EntityKind.ROLE, caller.account(), request.roleName(), request.policyName());
        return DeleteRolePolicyResponse.EMPTY;
    }
}
