package dev.sekisho.logs.tag;

import dev.sekisho.logs.api.ListTagsLogGroupRequest;
import dev.sekisho.logs.api.ListTagsLogGroupResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.GroupTags;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:ListTagsLogGroup")
final class ListTagsLogGroup implements OperationHandler<ListTagsLogGroupRequest, ListTagsLogGroupResponse> {
    private final Access access;
    private final GroupTags tags;

    ListTagsLogGroup(Access access, GroupTags tags) {
        this.access = access;
        this.tags = tags;
    }

    @Override
    public List<Target> targets(ListTagsLogGroupRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), caller);
        return List.of(access.tags("logs:ListTagsLogGroup", group.arnOfStream(""), group));
    }

    @Override
    public ListTagsLogGroupResponse handle(ListTagsLogGroupRequest request, Caller caller) {
        return new ListTagsLogGroupResponse(tags.require(GroupName.of(request.logGroupName(), caller)));
    }
}
