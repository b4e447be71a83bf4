package dev.sekisho.iam.boundary;

import dev.sekisho.iam.api.DeleteRolePermissionsBoundaryRequest;
import dev.sekisho.iam.api.DeleteRolePermissionsBoundaryResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Removes the permissions boundary of a role. Conditions look at the one that is.
@Operation("iam:DeleteRolePermissionsBoundary")
final class DeleteRolePermissionsBoundary
        implements OperationHandler<DeleteRolePermissionsBoundaryRequest, DeleteRolePermissionsBoundaryResponse> {
    private final Boundaries boundaries;
    private final Resources resources;

    DeleteRolePermissionsBoundary(Boundaries boundaries, Resources resources) {
        this.boundaries = boundaries;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteRolePermissionsBoundaryRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:DeleteRolePermissionsBoundary"));
    }

    @Override
    public DeleteRolePermissionsBoundaryResponse handle(DeleteRolePermissionsBoundaryRequest request, Caller caller) {
        boundaries.remove(EntityKind.ROLE, caller.account(), request.roleName());
        return DeleteRolePermissionsBoundaryResponse.EMPTY;
    }
}
