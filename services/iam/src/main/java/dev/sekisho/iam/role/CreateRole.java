package dev.sekisho.iam.role;

import dev.sekisho.iam.api.CreateRoleRequest;
import dev.sekisho.iam.api.CreateRoleResponse;
import dev.sekisho.iam.resource.Boundary;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Role.Trust;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.role.Roles.NewRole;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Creates a role.
@Operation(
        value = "iam:CreateRole",
        actions = {"iam:CreateRole", "iam:TagRole"})
final class CreateRole implements OperationHandler<CreateRoleRequest, CreateRoleResponse> {
    private final Roles roles;

    CreateRole(Roles roles) {
        this.roles = roles;
    }

    @Override
    public List<Target> targets(CreateRoleRequest request, Caller caller) {
        Resource role = Resource.called(Resource.ROLE, request.path(), request.roleName(), caller);
        return Tags.targets(role, "Role", request.tags());
    }

    @Override
    public CreateRoleResponse handle(CreateRoleRequest request, Caller caller) {
        Boundary.requireNone(request.permissionsBoundary());
        Trust trust = new Trust(request.assumeRolePolicyDocument(), SessionLength.of(request.maxSessionDuration()));
        String description = request.description() == null ? "" : request.description();
        NewRole role = new NewRole(
                Paths.orRoot(request.path()), request.roleName(), trust, description, Tags.kept(request.tags()));
        return new CreateRoleResponse(RoleView.whole(roles.create(caller.account(), role)));
    }
}
