package dev.sekisho.iam.group;

import dev.sekisho.iam.api.ListGroupsForUserRequest;
import dev.sekisho.iam.api.ListGroupsForUserResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.Group;
import dev.sekisho.identity.group.Members;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the groups that a user is in.
@Operation("iam:ListGroupsForUser")
final class ListGroupsForUser implements OperationHandler<ListGroupsForUserRequest, ListGroupsForUserResponse> {
    private final Members members;
    private final Resources resources;

    ListGroupsForUser(Members members, Resources resources) {
        this.members = members;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListGroupsForUserRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).target("iam:ListGroupsForUser"));
    }

    @Override
    public ListGroupsForUserResponse handle(ListGroupsForUserRequest request, Caller caller) {
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListGroupsForUser", request.userName());
        Page<Group> page = members.groupsOf(caller.account(), request.userName(), listing.after(), listing.limit());
        return ListGroupsForUserResponse.builder()
                .groups(page.map(GroupView::of).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
