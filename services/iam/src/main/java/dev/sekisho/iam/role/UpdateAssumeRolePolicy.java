package dev.sekisho.iam.role;

import dev.sekisho.iam.api.UpdateAssumeRolePolicyRequest;
import dev.sekisho.iam.api.UpdateAssumeRolePolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Replaces a role's trust policy.
@Operation("iam:UpdateAssumeRolePolicy")
final class UpdateAssumeRolePolicy
        implements OperationHandler<UpdateAssumeRolePolicyRequest, UpdateAssumeRolePolicyResponse> {
    private final Roles roles;
    private final Resources resources;

    UpdateAssumeRolePolicy(Roles roles, Resources resources) {
        this.roles = roles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateAssumeRolePolicyRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:UpdateAssumeRolePolicy"));
    }

    @Override
    public UpdateAssumeRolePolicyResponse handle(UpdateAssumeRolePolicyRequest request, Caller caller) {
        roles.updateTrust(caller.account(), request.roleName(), request.policyDocument());
        return UpdateAssumeRolePolicyResponse.EMPTY;
    }
}
