package dev.sekisho.iam.group;

import dev.sekisho.iam.api.AddUserToGroupRequest;
import dev.sekisho.iam.api.AddUserToGroupResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.group.Members;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Puts a user in a group.
@Operation("iam:AddUserToGroup")
final class AddUserToGroup implements OperationHandler<AddUserToGroupRequest, AddUserToGroupResponse> {
    private final Members members;
    private final Resources resources;

    AddUserToGroup(Members members, Resources resources) {
        this.members = members;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(AddUserToGroupRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:AddUserToGroup"));
    }

    @Override
    public AddUserToGroupResponse handle(AddUserToGroupRequest request, Caller caller) {
        members.add(caller.account(), request.groupName(), request.userName());
        return AddUserToGroupResponse.EMPTY;
    }
}
