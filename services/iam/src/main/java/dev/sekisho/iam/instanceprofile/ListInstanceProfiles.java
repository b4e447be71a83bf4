package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.ListInstanceProfilesRequest;
import dev.sekisho.iam.api.ListInstanceProfilesResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.instanceprofile.InstanceProfile;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the instance profiles.
@Operation("iam:ListInstanceProfiles")
final class ListInstanceProfiles
        implements OperationHandler<ListInstanceProfilesRequest, ListInstanceProfilesResponse> {
    private final InstanceProfiles instanceProfiles;
    private final ProfileViews views;

    ListInstanceProfiles(InstanceProfiles instanceProfiles, ProfileViews views) {
        this.instanceProfiles = instanceProfiles;
        this.views = views;
    }

    @Override
    public List<Target> targets(ListInstanceProfilesRequest request, Caller caller) {
        return List.of(Resource.listing(Resource.INSTANCE_PROFILE, request.pathPrefix(), caller)
                .target("iam:ListInstanceProfiles"));
    }

    @Override
    public ListInstanceProfilesResponse handle(ListInstanceProfilesRequest request, Caller caller) {
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListInstanceProfiles", request.pathPrefix());
        Page<InstanceProfile> page = instanceProfiles.list(
                caller.account(), Paths.orRoot(request.pathPrefix()), listing.after(), listing.limit());
        return ListInstanceProfilesResponse.builder()
                .instanceProfiles(page.map(views::listed).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
