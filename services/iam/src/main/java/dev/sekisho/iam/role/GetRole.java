package dev.sekisho.iam.role;

import dev.sekisho.iam.api.GetRoleRequest;
import dev.sekisho.iam.api.GetRoleResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows a role.
@Operation("iam:GetRole")
final class GetRole implements OperationHandler<GetRoleRequest, GetRoleResponse> {
    private final Roles roles;
    private final Resources resources;
    private final RoleViews views;

    GetRole(Roles roles, Resources resources, RoleViews views) {
        this.roles = roles;
        this.views = views;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetRoleRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:GetRole"));
    }

    @Override
    public GetRoleResponse handle(GetRoleRequest request, Caller caller) {
        return new GetRoleResponse(views.withLastUse(roles.get(caller.account(), request.roleName())));
    }
}
