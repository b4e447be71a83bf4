package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.ListInstanceProfilesForRoleRequest;
import dev.sekisho.iam.api.ListInstanceProfilesForRoleResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.instanceprofile.InstanceProfile;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the instance profiles that hold a role.
@Operation("iam:ListInstanceProfilesForRole")
final class ListInstanceProfilesForRole
        implements OperationHandler<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;
    private final ProfileViews views;

    ListInstanceProfilesForRole(InstanceProfiles instanceProfiles, Resources resources, ProfileViews views) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
        this.views = views;
    }

    @Override
    public List<Target> targets(ListInstanceProfilesForRoleRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).target("iam:ListInstanceProfilesForRole"));
    }

    @Override
    public ListInstanceProfilesForRoleResponse handle(ListInstanceProfilesForRoleRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller, request.marker(), request.maxItems(), "ListInstanceProfilesForRole", request.roleName());
        Page<InstanceProfile> page =
                instanceProfiles.holding(caller.account(), request.roleName(), listing.after(), listing.limit());
        return ListInstanceProfilesForRoleResponse.builder()
                .instanceProfiles(page.map(views::listed).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
