package dev.sekisho.iam.boundary;

import dev.sekisho.iam.api.DeleteUserPermissionsBoundaryRequest;
import dev.sekisho.iam.api.DeleteUserPermissionsBoundaryResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Removes the permissions boundary of a user. Conditions look at the one that is.
@Operation("iam:DeleteUserPermissionsBoundary")
final class DeleteUserPermissionsBoundary
        implements OperationHandler<DeleteUserPermissionsBoundaryRequest, DeleteUserPermissionsBoundaryResponse> {
    private final Boundaries boundaries;
    private final Resources resources;

    DeleteUserPermissionsBoundary(Boundaries boundaries, Resources resources) {
        this.boundaries = boundaries;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteUserPermissionsBoundaryRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).boundedTarget("iam:DeleteUserPermissionsBoundary"));
    }

    @Override
    public DeleteUserPermissionsBoundaryResponse handle(DeleteUserPermissionsBoundaryRequest request, Caller caller) {
        boundaries.remove(EntityKind.USER, caller.account(), request.userName());
        return DeleteUserPermissionsBoundaryResponse.EMPTY;
    }
}
