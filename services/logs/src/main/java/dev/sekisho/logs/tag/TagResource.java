package dev.sekisho.logs.tag;

import dev.sekisho.logs.api.TagResourceRequest;
import dev.sekisho.logs.api.TagResourceResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.GroupTags;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:TagResource")
final class TagResource implements OperationHandler<TagResourceRequest, TagResourceResponse> {
    private final Access access;
    private final GroupTags tags;

    TagResource(Access access, GroupTags tags) {
        this.access = access;
        this.tags = tags;
    }

    @Override
    public List<Target> targets(TagResourceRequest request, Caller caller) {
        GroupName group = TaggedArn.group(request.resourceArn(), caller);
        return List.of(access.tagging("logs:TagResource", request.resourceArn(), group, request.tags()));
    }

    @Override
    public TagResourceResponse handle(TagResourceRequest request, Caller caller) {
        tags.put(TaggedArn.require(request.resourceArn(), caller), request.tags());
        return TagResourceResponse.EMPTY;
    }
}
