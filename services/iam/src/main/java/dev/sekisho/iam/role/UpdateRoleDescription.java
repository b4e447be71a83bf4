package dev.sekisho.iam.role;

import dev.sekisho.iam.api.UpdateRoleDescriptionRequest;
import dev.sekisho.iam.api.UpdateRoleDescriptionResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Changes a role's description.
@Operation("iam:UpdateRoleDescription")
final class UpdateRoleDescription
        implements OperationHandler<UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse> {
    private final Roles roles;
    private final Resources resources;
    private final RoleViews views;

    UpdateRoleDescription(Roles roles, Resources resources, RoleViews views) {
        this.roles = roles;
        this.views = views;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateRoleDescriptionRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:UpdateRoleDescription"));
    }

    @Override
    public UpdateRoleDescriptionResponse handle(UpdateRoleDescriptionRequest request, Caller caller) {
        return new UpdateRoleDescriptionResponse(views.whole(roles.change(
                caller.account(), request.roleName(), role -> role.withDescription(request.description()))));
    }
}
