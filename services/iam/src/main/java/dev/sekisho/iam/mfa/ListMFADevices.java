package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.ListMFADevicesRequest;
import dev.sekisho.iam.api.ListMFADevicesResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.identity.mfa.MfaDevice;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the MFA devices of a user.
@Operation("iam:ListMFADevices")
final class ListMFADevices implements OperationHandler<ListMFADevicesRequest, ListMFADevicesResponse> {
    private final MfaAssignments assignments;
    private final MfaOwners owners;
    private final MfaViews views;

    ListMFADevices(MfaAssignments assignments, MfaOwners owners, MfaViews views) {
        this.assignments = assignments;
        this.owners = owners;
        this.views = views;
    }

    @Override
    public List<Target> targets(ListMFADevicesRequest request, Caller caller) {
        return List.of(owners.resource(request.userName(), caller).target("iam:ListMFADevices"));
    }

    @Override
    public ListMFADevicesResponse handle(ListMFADevicesRequest request, Caller caller) {
        KeyOwner owner = owners.owner(request.userName(), caller);
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListMFADevices", owner.userName());
        Page<MfaDevice> page = assignments.of(owner, listing.after(), listing.limit());
        return ListMFADevicesResponse.builder()
                .mfaDevices(page.map(views::used).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
