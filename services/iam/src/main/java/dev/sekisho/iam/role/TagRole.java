package dev.sekisho.iam.role;

import dev.sekisho.iam.api.TagRoleRequest;
import dev.sekisho.iam.api.TagRoleResponse;
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

/// Sets tags of a role.
@Operation("iam:TagRole")
final class TagRole implements OperationHandler<TagRoleRequest, TagRoleResponse> {
    private final Roles roles;
    private final Resources resources;

    TagRole(Roles roles, Resources resources) {
        this.roles = roles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(TagRoleRequest request, Caller caller) {
        return List.of(resources
                .role(request.roleName(), caller)
                .target("iam:TagRole", ConditionKeys.requestTags(request.tags())));
    }

    @Override
    public TagRoleResponse handle(TagRoleRequest request, Caller caller) {
        UnaryOperator<List<Tag>> change = Tags.setting(TagKeys.OF_PRINCIPALS, request.tags());
        roles.change(caller.account(), request.roleName(), role -> role.withTags(change.apply(role.tags())));
        return TagRoleResponse.EMPTY;
    }
}
