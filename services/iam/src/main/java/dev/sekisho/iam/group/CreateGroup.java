package dev.sekisho.iam.group;

import dev.sekisho.iam.api.CreateGroupRequest;
import dev.sekisho.iam.api.CreateGroupResponse;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Creates a group.
@Operation("iam:CreateGroup")
final class CreateGroup implements OperationHandler<CreateGroupRequest, CreateGroupResponse> {
    private final Groups groups;

    CreateGroup(Groups groups) {
        this.groups = groups;
    }

    @Override
    public List<Target> targets(CreateGroupRequest request, Caller caller) {
        return List.of(Resource.called(Resource.GROUP, request.path(), request.groupName(), caller)
                .target("iam:CreateGroup"));
    }

    @Override
    public CreateGroupResponse handle(CreateGroupRequest request, Caller caller) {
        return new CreateGroupResponse(
                GroupView.of(groups.create(caller.account(), Paths.orRoot(request.path()), request.groupName())));
    }
}
