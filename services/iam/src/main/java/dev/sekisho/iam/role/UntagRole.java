package dev.sekisho.iam.role;

import dev.sekisho.iam.api.UntagRoleRequest;
import dev.sekisho.iam.api.UntagRoleResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.function.UnaryOperator;

/// Removes tags of a role.
@Operation("iam:UntagRole")
final class UntagRole implements OperationHandler<UntagRoleRequest, UntagRoleResponse> {
    private final Roles roles;
    private final Resources resources;

    UntagRole(Roles roles, Resources resources) {
        this.roles = roles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UntagRoleRequest request, Caller caller) {
        return List.of(resources
                .role(request.roleName(), caller)
                .target("iam:UntagRole", ConditionKeys.tagKeys(request.tagKeys())));
    }

    @Override
    public UntagRoleResponse handle(UntagRoleRequest request, Caller caller) {
        UnaryOperator<List<Tag>> change = Tags.removing(TagKeys.OF_PRINCIPALS, request.tagKeys());
        roles.change(caller.account(), request.roleName(), role -> role.withTags(change.apply(role.tags())));
        return UntagRoleResponse.EMPTY;
    }
}
