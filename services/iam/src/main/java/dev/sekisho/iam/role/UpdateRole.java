package dev.sekisho.iam.role;

import dev.sekisho.iam.api.UpdateRoleRequest;
import dev.sekisho.iam.api.UpdateRoleResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.Role.Trust;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Changes a role's description and how long its sessions may be.
///
/// AWS: without a length, sessions are limited to one hour again; without a description, it stays.
/// Source: IAM API Reference, "UpdateRole".
@Operation("iam:UpdateRole")
final class UpdateRole implements OperationHandler<UpdateRoleRequest, UpdateRoleResponse> {
    private final Roles roles;
    private final Resources resources;

    UpdateRole(Roles roles, Resources resources) {
        this.roles = roles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateRoleRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).boundedTarget("iam:UpdateRole"));
    }

    @Override
    public UpdateRoleResponse handle(UpdateRoleRequest request, Caller caller) {
        roles.change(caller.account(), request.roleName(), role -> {
            Role changed =
                    role.with(new Trust(role.trust().document(), SessionLength.of(request.maxSessionDuration())));
            return request.description() == null ? changed : changed.withDescription(request.description());
        });
        return UpdateRoleResponse.EMPTY;
    }
}
