package dev.sekisho.iam.group;

import dev.sekisho.iam.api.RemoveUserFromGroupRequest;
import dev.sekisho.iam.api.RemoveUserFromGroupResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.group.Members;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Takes a user out of a group.
@Operation("iam:RemoveUserFromGroup")
final class RemoveUserFromGroup implements OperationHandler<RemoveUserFromGroupRequest, RemoveUserFromGroupResponse> {
    private final Members members;
    private final Resources resources;

    RemoveUserFromGroup(Members members, Resources resources) {
        this.members = members;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(RemoveUserFromGroupRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:RemoveUserFromGroup"));
    }

    @Override
    public RemoveUserFromGroupResponse handle(RemoveUserFromGroupRequest request, Caller caller) {
        members.remove(caller.account(), request.groupName(), request.userName());
        return RemoveUserFromGroupResponse.EMPTY;
    }
}
