package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.ListInstanceProfileTagsRequest;
import dev.sekisho.iam.api.ListInstanceProfileTagsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the tags of an instance profile.
@Operation("iam:ListInstanceProfileTags")
final class ListInstanceProfileTags
        implements OperationHandler<ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;

    ListInstanceProfileTags(InstanceProfiles instanceProfiles, Resources resources) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListInstanceProfileTagsRequest request, Caller caller) {
        return List.of(
                resources.instanceProfile(request.instanceProfileName(), caller).target("iam:ListInstanceProfileTags"));
    }

    @Override
    public ListInstanceProfileTagsResponse handle(ListInstanceProfileTagsRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller, request.marker(), request.maxItems(), "ListInstanceProfileTags", request.instanceProfileName());
        Page<Tag> page = Tags.page(
                instanceProfiles
                        .get(caller.account(), request.instanceProfileName())
                        .tags(),
                listing);
        return ListInstanceProfileTagsResponse.builder()
                .tags(Tags.shown(page.items()))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
