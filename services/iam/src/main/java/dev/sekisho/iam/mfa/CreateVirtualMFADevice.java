package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.CreateVirtualMFADeviceRequest;
import dev.sekisho.iam.api.CreateVirtualMFADeviceResponse;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Creates a virtual MFA device, and shows its seed this once.
@Operation(
        value = "iam:CreateVirtualMFADevice",
        actions = {"iam:CreateVirtualMFADevice", "iam:TagMFADevice"})
final class CreateVirtualMFADevice
        implements OperationHandler<CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse> {
    private final MfaDevices mfaDevices;
    private final MfaViews views;

    CreateVirtualMFADevice(MfaDevices mfaDevices, MfaViews views) {
        this.mfaDevices = mfaDevices;
        this.views = views;
    }

    @Override
    public List<Target> targets(CreateVirtualMFADeviceRequest request, Caller caller) {
        return Tags.targets(
                Resource.called(Resource.MFA, request.path(), request.virtualMFADeviceName(), caller),
                new Tags.Making("iam:CreateVirtualMFADevice", "iam:TagMFADevice"),
                request.tags());
    }

    @Override
    public CreateVirtualMFADeviceResponse handle(CreateVirtualMFADeviceRequest request, Caller caller) {
        return new CreateVirtualMFADeviceResponse(views.created(mfaDevices.create(
                caller.account(),
                Paths.orRoot(request.path()),
                request.virtualMFADeviceName(),
                Tags.kept(TagKeys.OF_OTHERS, request.tags()))));
    }
}
