package dev.sekisho.iam.role;

import dev.sekisho.iam.api.ListRolesRequest;
import dev.sekisho.iam.api.ListRolesResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the roles.
@Operation("iam:ListRoles")
final class ListRoles implements OperationHandler<ListRolesRequest, ListRolesResponse> {
    private final Roles roles;
    private final RoleViews views;

    ListRoles(Roles roles, RoleViews views) {
        this.roles = roles;
        this.views = views;
    }

    @Override
    public List<Target> targets(ListRolesRequest request, Caller caller) {
        return List.of(
                Resource.listing(Resource.ROLE, request.pathPrefix(), caller).target("iam:ListRoles"));
    }

    @Override
    public ListRolesResponse handle(ListRolesRequest request, Caller caller) {
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListRoles", request.pathPrefix());
        Page<Role> page =
                roles.list(caller.account(), Paths.orRoot(request.pathPrefix()), listing.after(), listing.limit());
        return ListRolesResponse.builder()
                .roles(page.map(views::listed).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
