package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.ListVirtualMFADevicesRequest;
import dev.sekisho.iam.api.ListVirtualMFADevicesResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.mfa.MfaDevice;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lists the virtual MFA devices of the account, without their tags.
@Operation("iam:ListVirtualMFADevices")
final class ListVirtualMFADevices
        implements OperationHandler<ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse> {
    private final MfaDevices mfaDevices;
    private final MfaViews views;

    ListVirtualMFADevices(MfaDevices mfaDevices, MfaViews views) {
        this.mfaDevices = mfaDevices;
        this.views = views;
    }

    @Override
    public List<Target> targets(ListVirtualMFADevicesRequest request, Caller caller) {
        return List.of(Resource.listing(Resource.MFA, null, caller).target("iam:ListVirtualMFADevices"));
    }

    @Override
    public ListVirtualMFADevicesResponse handle(ListVirtualMFADevicesRequest request, Caller caller) {
        String status = request.assignmentStatus();
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListVirtualMFADevices", status);
        Page<MfaDevice> page = mfaDevices.list(caller.account(), withStatus(status), listing.after(), listing.limit());
        return ListVirtualMFADevicesResponse.builder()
                .virtualMFADevices(page.map(views::listed).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }

    private static Predicate<MfaDevice> withStatus(@Nullable String status) {
        return switch (status) {
            case "Assigned" -> device -> device.assignment() != null;
            case "Unassigned" -> device -> device.assignment() == null;
            // Any: the model knows no other.
            case null, default -> _ -> true;
        };
    }
}
