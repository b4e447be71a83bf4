package dev.sekisho.iam.group;

import dev.sekisho.iam.api.GetGroupRequest;
import dev.sekisho.iam.api.GetGroupResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.user.UserView;
import dev.sekisho.identity.entity.Group;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.identity.group.Members;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows a group and its members.
@Operation("iam:GetGroup")
final class GetGroup implements OperationHandler<GetGroupRequest, GetGroupResponse> {
    private final Groups groups;
    private final Members members;
    private final Resources resources;

    GetGroup(Groups groups, Members members, Resources resources) {
        this.groups = groups;
        this.members = members;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetGroupRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:GetGroup"));
    }

    @Override
    public GetGroupResponse handle(GetGroupRequest request, Caller caller) {
        Group group = groups.get(caller.account(), request.groupName());
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "GetGroup", group.id());
        Page<User> page = members.of(group, listing.after(), listing.limit());
        return GetGroupResponse.builder()
                .group(GroupView.of(group))
                .users(page.map(UserView::listed).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
