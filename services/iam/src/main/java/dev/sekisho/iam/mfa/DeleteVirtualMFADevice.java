package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.DeleteVirtualMFADeviceRequest;
import dev.sekisho.iam.api.DeleteVirtualMFADeviceResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.mfa.MfaDevices;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a virtual MFA device that is nobody's.
@Operation("iam:DeleteVirtualMFADevice")
final class DeleteVirtualMFADevice
        implements OperationHandler<DeleteVirtualMFADeviceRequest, DeleteVirtualMFADeviceResponse> {
    private final MfaDevices mfaDevices;
    private final Resources resources;

    DeleteVirtualMFADevice(MfaDevices mfaDevices, Resources resources) {
        this.mfaDevices = mfaDevices;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteVirtualMFADeviceRequest request, Caller caller) {
        return List.of(resources.mfaDevice(request.serialNumber(), caller).target("iam:DeleteVirtualMFADevice"));
    }

    @Override
    public DeleteVirtualMFADeviceResponse handle(DeleteVirtualMFADeviceRequest request, Caller caller) {
        mfaDevices.delete(caller.account(), request.serialNumber());
        return DeleteVirtualMFADeviceResponse.EMPTY;
    }
}
