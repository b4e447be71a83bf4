package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.ListMFADeviceTagsRequest;
import dev.sekisho.iam.api.ListMFADeviceTagsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.mfa.MfaDevice;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the tags of a virtual MFA device.
@Operation("iam:ListMFADeviceTags")
final class ListMFADeviceTags implements OperationHandler<ListMFADeviceTagsRequest, ListMFADeviceTagsResponse> {
    private final MfaDevices mfaDevices;
    private final Resources resources;

    ListMFADeviceTags(MfaDevices mfaDevices, Resources resources) {
        this.mfaDevices = mfaDevices;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListMFADeviceTagsRequest request, Caller caller) {
        return List.of(resources.mfaDevice(request.serialNumber(), caller).target("iam:ListMFADeviceTags"));
    }

    @Override
    public ListMFADeviceTagsResponse handle(ListMFADeviceTagsRequest request, Caller caller) {
        MfaDevice device = mfaDevices.get(caller.account(), request.serialNumber());
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListMFADeviceTags", device.serialNumber());
        Page<Tag> page = Tags.page(device.tags(), listing);
        return ListMFADeviceTagsResponse.builder()
                .tags(Tags.shown(page.items()))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
