package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.UntagMFADeviceRequest;
import dev.sekisho.iam.api.UntagMFADeviceResponse;
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

/// Removes tags of a virtual MFA device.
@Operation("iam:UntagMFADevice")
final class UntagMFADevice implements OperationHandler<UntagMFADeviceRequest, UntagMFADeviceResponse> {
    private final MfaDevices mfaDevices;
    private final Resources resources;

    UntagMFADevice(MfaDevices mfaDevices, Resources resources) {
        this.mfaDevices = mfaDevices;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UntagMFADeviceRequest request, Caller caller) {
        return List.of(resources
                .mfaDevice(request.serialNumber(), caller)
                .target("iam:UntagMFADevice", ConditionKeys.tagKeys(request.tagKeys())));
    }

    @Override
    public UntagMFADeviceResponse handle(UntagMFADeviceRequest request, Caller caller) {
        mfaDevices.tag(caller.account(), request.serialNumber(), Tags.removing(TagKeys.OF_OTHERS, request.tagKeys()));
        return UntagMFADeviceResponse.EMPTY;
    }
}
