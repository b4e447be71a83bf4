package dev.sekisho.logs.group;

import dev.sekisho.logs.api.DeleteLogGroupRequest;
import dev.sekisho.logs.api.DeleteLogGroupResponse;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:DeleteLogGroup")
final class DeleteLogGroup implements OperationHandler<DeleteLogGroupRequest, DeleteLogGroupResponse> {
    private final Access access;
    private final Groups groups;

    DeleteLogGroup(Access access, Groups groups) {
        this.access = access;
        this.groups = groups;
    }

    @Override
    public List<Target> targets(DeleteLogGroupRequest request, Caller caller) {
        return List.of(access.group("logs:DeleteLogGroup", GroupName.of(request.logGroupName(), caller), caller));
    }

    @Override
    public DeleteLogGroupResponse handle(DeleteLogGroupRequest request, Caller caller) {
        groups.delete(GroupName.of(request.logGroupName(), caller));
        return DeleteLogGroupResponse.EMPTY;
    }
}
