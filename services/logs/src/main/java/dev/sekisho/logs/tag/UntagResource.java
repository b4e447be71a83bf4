package dev.sekisho.logs.tag;

import dev.sekisho.logs.api.UntagResourceRequest;
import dev.sekisho.logs.api.UntagResourceResponse;
import dev.sekisho.logs.group.Access;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.GroupTags;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

@Operation("logs:UntagResource")
final class UntagResource implements OperationHandler<UntagResourceRequest, UntagResourceResponse> {
    private final Access access;
    private final GroupTags tags;

    UntagResource(Access access, GroupTags tags) {
        this.access = access;
        this.tags = tags;
    }

    @Override
    public List<Target> targets(UntagResourceRequest request, Caller caller) {
        GroupName group = TaggedArn.group(request.resourceArn(), caller);
        return List.of(access.untagging("logs:UntagResource", request.resourceArn(), group, request.tagKeys()));
    }

    @Override
    public UntagResourceResponse handle(UntagResourceRequest request, Caller caller) {
        tags.remove(TaggedArn.require(request.resourceArn(), caller), request.tagKeys());
        return UntagResourceResponse.EMPTY;
    }
}
