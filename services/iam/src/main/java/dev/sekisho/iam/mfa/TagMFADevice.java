package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.TagMFADeviceRequest;
import dev.sekisho.iam.api.TagMFADeviceResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Sets tags of a virtual MFA device.
@Operation("iam:TagMFADevice")
final class TagMFADevice implements OperationHandler<TagMFADeviceRequest, TagMFADeviceResponse> {
    private final MfaDevices mfaDevices;
    private final Resources resources;

    TagMFADevice(MfaDevices mfaDevices, Resources resources) {
        this.mfaDevices = mfaDevices;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(TagMFADeviceRequest request, Caller caller) {
        return List.of(resources
                .mfaDevice(request.serialNumber(), caller)
                .target("iam:TagMFADevice", ConditionKeys.requestTags(request.tags())));
    }

    @Override
    public TagMFADeviceResponse handle(TagMFADeviceRequest request, Caller caller) {
        mfaDevices.tag(caller.account(), request.serialNumber(), Tags.setting(TagKeys.OF_OTHERS, request.tags()));
        return TagMFADeviceResponse.EMPTY;
    }
}
