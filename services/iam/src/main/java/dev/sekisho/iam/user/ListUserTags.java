package dev.sekisho.iam.user;

import dev.sekisho.iam.api.ListUserTagsRequest;
import dev.sekisho.iam.api.ListUserTagsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the tags of a user.
@Operation("iam:ListUserTags")
final class ListUserTags implements OperationHandler<ListUserTagsRequest, ListUserTagsResponse> {
    private final Users users;
    private final Resources resources;

    ListUserTags(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListUserTagsRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).target("iam:ListUserTags"));
    }

    @Override
    public ListUserTagsResponse handle(ListUserTagsRequest request, Caller caller) {
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListUserTags", request.userName());
        Page<Tag> page =
                Tags.page(users.get(caller.account(), request.userName()).tags(), listing);
        return ListUserTagsResponse.builder()
                .tags(Tags.shown(page.items()))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
