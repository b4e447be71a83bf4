package dev.sekisho.iam.group;

import dev.sekisho.iam.api.ListGroupsRequest;
import dev.sekisho.iam.api.ListGroupsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.entity.Group;
import dev.sekisho.identity.group.Groups;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the groups.
@Operation("iam:ListGroups")
final class ListGroups implements OperationHandler<ListGroupsRequest, ListGroupsResponse> {
    private final Groups groups;

    ListGroups(Groups groups) {
        this.groups = groups;
    }

    @Override
    public List<Target> targets(ListGroupsRequest request, Caller caller) {
        return List.of(
                Resource.listing(Resource.GROUP, request.pathPrefix(), caller).target("iam:ListGroups"));
    }

    @Override
    public ListGroupsResponse handle(ListGroupsRequest request, Caller caller) {
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListGroups", request.pathPrefix());
        Page<Group> page =
                groups.list(caller.account(), Paths.orRoot(request.pathPrefix()), listing.after(), listing.limit());
        return ListGroupsResponse.builder()
                .groups(page.map(GroupView::of).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
