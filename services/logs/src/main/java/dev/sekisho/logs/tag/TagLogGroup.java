package dev.sekisho.logs.tag;

import dev.sekisho.logs.api.TagLogGroupRequest;
import dev.sekisho.logs.api.TagLogGroupResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.GroupTags;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:TagLogGroup")
final class TagLogGroup implements OperationHandler<TagLogGroupRequest, TagLogGroupResponse> {
    private final Access access;
    private final GroupTags tags;

    TagLogGroup(Access access, GroupTags tags) {
        this.access = access;
        this.tags = tags;
    }

    @Override
    public List<Target> targets(TagLogGroupRequest request, Caller caller) {
        GroupName group = GroupName.of(request.logGroupName(), caller);
        return List.of(access.tagging("logs:TagLogGroup", group.arnOfStream(""), group, request.tags()));
    }

    @Override
    public TagLogGroupResponse handle(TagLogGroupRequest request, Caller caller) {
        tags.put(GroupName.of(request.logGroupName(), caller), request.tags());
        return TagLogGroupResponse.EMPTY;
    }
}
