package dev.sekisho.iam.boundary;

import dev.sekisho.iam.api.PutRolePermissionsBoundaryRequest;
import dev.sekisho.iam.api.PutRolePermissionsBoundaryResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Sets the permissions boundary of a role, or replaces it. Conditions look at the one that is to be.
@Operation("iam:PutRolePermissionsBoundary")
final class PutRolePermissionsBoundary
        implements OperationHandler<PutRolePermissionsBoundaryRequest, PutRolePermissionsBoundaryResponse> {
    private final Boundaries boundaries;
    private final Resources resources;

    PutRolePermissionsBoundary(Boundaries boundaries, Resources resources) {
        this.boundaries = boundaries;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(PutRolePermissionsBoundaryRequest request, Caller caller) {
        return List.of(resources
                .role(request.roleName(), caller)
                .target(
                        "iam:PutRolePermissionsBoundary",
                        ConditionKeys.permissionsBoundary(request.permissionsBoundary())));
    }

    @Override
    public PutRolePermissionsBoundaryResponse handle(PutRolePermissionsBoundaryRequest request, Caller caller) {
        boundaries.put(EntityKind.ROLE, caller.account(), request.roleName(), request.permissionsBoundary());
        return PutRolePermissionsBoundaryResponse.EMPTY;
    }
}
