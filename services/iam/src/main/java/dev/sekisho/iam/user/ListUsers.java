package dev.sekisho.iam.user;

import dev.sekisho.iam.api.ListUsersRequest;
import dev.sekisho.iam.api.ListUsersResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the users.
@Operation("iam:ListUsers")
final class ListUsers implements OperationHandler<ListUsersRequest, ListUsersResponse> {
    private final Users users;

    ListUsers(Users users) {
        this.users = users;
    }

    @Override
    public List<Target> targets(ListUsersRequest request, Caller caller) {
        return List.of(
                Resource.listing(Resource.USER, request.pathPrefix(), caller).target("iam:ListUsers"));
    }

    @Override
    public ListUsersResponse handle(ListUsersRequest request, Caller caller) {
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListUsers", request.pathPrefix());
        Page<User> page =
                users.list(caller.account(), Paths.orRoot(request.pathPrefix()), listing.after(), listing.limit());
        return ListUsersResponse.builder()
                .users(page.map(UserView::listed).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
