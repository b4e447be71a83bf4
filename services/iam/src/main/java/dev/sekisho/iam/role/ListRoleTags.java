package dev.sekisho.iam.role;

import dev.sekisho.iam.api.ListRoleTagsRequest;
import dev.sekisho.iam.api.ListRoleTagsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.role.Roles;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the tags of a role.
@Operation("iam:ListRoleTags")
final class ListRoleTags implements OperationHandler<ListRoleTagsRequest, ListRoleTagsResponse> {
    private final Roles roles;
    private final Resources resources;

    ListRoleTags(Roles roles, Resources resources) {
        this.roles = roles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListRoleTagsRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).target("iam:ListRoleTags"));
    }

    @Override
    public ListRoleTagsResponse handle(ListRoleTagsRequest request, Caller caller) {
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListRoleTags", request.roleName());
        Page<Tag> page =
                Tags.page(roles.get(caller.account(), request.roleName()).tags(), listing);
        return ListRoleTagsResponse.builder()
                .tags(Tags.shown(page.items()))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
