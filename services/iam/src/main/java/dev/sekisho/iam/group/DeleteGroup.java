package dev.sekisho.iam.group;

import dev.sekisho.iam.api.DeleteGroupRequest;
import dev.sekisho.iam.api.DeleteGroupResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a group.
@Operation("iam:DeleteGroup")
final class DeleteGroup implements OperationHandler<DeleteGroupRequest, DeleteGroupResponse> {
    private final Groups groups;
    private final Resources resources;

    DeleteGroup(Groups groups, Resources resources) {
        this.groups = groups;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteGroupRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:DeleteGroup"));
    }

    @Override
    public DeleteGroupResponse handle(DeleteGroupRequest request, Caller caller) {
        groups.delete(caller.account(), request.groupName());
        return DeleteGroupResponse.EMPTY;
    }
}
