package dev.sekisho.logs.tag;

import dev.sekisho.logs.api.ListTagsForResourceRequest;
import dev.sekisho.logs.api.ListTagsForResourceResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.GroupTags;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:ListTagsForResource")
final class ListTagsForResource implements OperationHandler<ListTagsForResourceRequest, ListTagsForResourceResponse> {
    private final Access access;
    private final GroupTags tags;

    ListTagsForResource(Access access, GroupTags tags) {
        this.access = access;
        this.tags = tags;
    }

    @Override
    public List<Target> targets(ListTagsForResourceRequest request, Caller caller) {
        GroupName group = TaggedArn.group(request.resourceArn(), caller);
        return List.of(access.tags("logs:ListTagsForResource", request.resourceArn(), group));
    }

    @Override
    public ListTagsForResourceResponse handle(ListTagsForResourceRequest request, Caller caller) {
        return new ListTagsForResourceResponse(tags.require(TaggedArn.require(request.resourceArn(), caller)));
    }
}
