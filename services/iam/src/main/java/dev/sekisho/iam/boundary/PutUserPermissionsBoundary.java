package dev.sekisho.iam.boundary;

import dev.sekisho.iam.api.PutUserPermissionsBoundaryRequest;
import dev.sekisho.iam.api.PutUserPermissionsBoundaryResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Sets the permissions boundary of a user, or replaces it. Conditions look at the one that is to be.
@Operation("iam:PutUserPermissionsBoundary")
final class PutUserPermissionsBoundary
        implements OperationHandler<PutUserPermissionsBoundaryRequest, PutUserPermissionsBoundaryResponse> {
    private final Boundaries boundaries;
    private final Resources resources;

    PutUserPermissionsBoundary(Boundaries boundaries, Resources resources) {
        this.boundaries = boundaries;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(PutUserPermissionsBoundaryRequest request, Caller caller) {
        return List.of(resources
                .user(request.userName(), caller)
                .target(
                        "iam:PutUserPermissionsBoundary",
                        ConditionKeys.permissionsBoundary(request.permissionsBoundary())));
    }

    @Override
    public PutUserPermissionsBoundaryResponse handle(PutUserPermissionsBoundaryRequest request, Caller caller) {
        boundaries.put(EntityKind.USER, caller.account(), request.userName(), request.permissionsBoundary());
        return PutUserPermissionsBoundaryResponse.EMPTY;
    }
}
