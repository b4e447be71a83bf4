package dev.sekisho.iam.group;

import dev.sekisho.iam.api.UpdateGroupRequest;
import dev.sekisho.iam.api.UpdateGroupResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.resource.Resources.Move;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Changes a group's name or path. The caller needs permission on the group as it is and as it will be.
@Operation("iam:UpdateGroup")
final class UpdateGroup implements OperationHandler<UpdateGroupRequest, UpdateGroupResponse> {
    private final Groups groups;
    private final Resources resources;

    UpdateGroup(Groups groups, Resources resources) {
        this.groups = groups;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateGroupRequest request, Caller caller) {
        String action = "iam:UpdateGroup";
        return List.of(
                resources.group(request.groupName(), caller).target(action),
                resources
                        .moved(
                                EntityKind.GROUP,
                                request.groupName(),
                                new Move(request.newPath(), request.newGroupName()),
                                caller)
                        .target(action));
    }

    @Override
    public UpdateGroupResponse handle(UpdateGroupRequest request, Caller caller) {
        groups.update(caller.account(), request.groupName(), request.newPath(), request.newGroupName());
        return UpdateGroupResponse.EMPTY;
    }
}
