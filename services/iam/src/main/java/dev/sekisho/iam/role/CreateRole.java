package dev.sekisho.iam.role;

import dev.sekisho.iam.api.CreateRoleRequest;
import dev.sekisho.iam.api.CreateRoleResponse;
import dev.sekisho.iam.api.InvalidInput;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Role.Trust;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.role.Roles.NewRole;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Creates a role.
@Operation(
        value = "iam:CreateRole",
        actions = {"iam:CreateRole", "iam:TagRole"})
final class CreateRole implements OperationHandler<CreateRoleRequest, CreateRoleResponse> {
    private static final String SERVICE_LINKED = "/aws-service-role/";

    private final Roles roles;
    private final RoleViews views;

    CreateRole(Roles roles, RoleViews views) {
        this.roles = roles;
        this.views = views;
    }

    @Override
    public List<Target> targets(CreateRoleRequest request, Caller caller) {
        Resource role = Resource.called(Resource.ROLE, request.path(), request.roleName(), caller);
        return Tags.targets(
                role, "Role", request.tags(), ConditionKeys.permissionsBoundary(request.permissionsBoundary()));
    }

    @Override
    public CreateRoleResponse handle(CreateRoleRequest request, Caller caller) {
        requireOrdinary(request.path());
        Trust trust = new Trust(request.assumeRolePolicyDocument(), SessionLength.of(request.maxSessionDuration()));
        String description = request.description() == null ? "" : request.description();
        NewRole role = new NewRole(
                Paths.orRoot(request.path()),
                request.roleName(),
                trust,
                description,
                Tags.kept(TagKeys.OF_PRINCIPALS, request.tags()),
                request.permissionsBoundary());
        return new CreateRoleResponse(views.whole(roles.create(caller.account(), role)));
    }

    /// Service-linked roles are AWS's to make: policies of other kinds do not limit them.
    private static void requireOrdinary(@Nullable String path) {
        if (path != null && path.startsWith(SERVICE_LINKED)) {
            throw InvalidInput.of("Path prefix '%s' can only be used for AWS Service linked Roles", SERVICE_LINKED);
        }
    }
}
