package dev.sekisho.iam.role;

import dev.sekisho.iam.api.DeleteRoleRequest;
import dev.sekisho.iam.api.DeleteRoleResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a role.
@Operation("iam:DeleteRole")
final class DeleteRole implements OperationHandler<DeleteRoleRequest, DeleteRoleResponse> {
    private final Roles roles;
    private final Resources resources;

    DeleteRole(Roles roles, Resources resources) {
        this.roles = roles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteRoleRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:DeleteRole"));
    }

    @Override
    public DeleteRoleResponse handle(DeleteRoleRequest request, Caller caller) {
        roles.delete(caller.account(), request.roleName());
        return DeleteRoleResponse.EMPTY;
    }
}
