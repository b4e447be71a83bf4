package dev.sekisho.logs.tag;

import dev.sekisho.logs.api.UntagLogGroupRequest;
import dev.sekisho.logs.api.UntagLogGroupResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.GroupTags;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:UntagLogGroup")
final class UntagLogGroup implements OperationHandler<UntagLogGroupRequest, UntagLogGroupResponse> {
    private final Access access;
    private final GroupTags tags;

    UntagLogGroup(Access access, GroupTags tags) {
        this.access = access;
        this.tags = tags;
    }

    @Override
    public List<Target> targets(UntagLogGroupRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), caller);
        return List.of(access.untagging("logs:UntagLogGroup", group.arnOfStream(""), group, request.tags()));
    }

    @Override
    public UntagLogGroupResponse handle(UntagLogGroupRequest request, Caller caller) {
        tags.remove(GroupName.of(request.logGroupName(), caller), request.tags());
        return UntagLogGroupResponse.EMPTY;
    }
}
