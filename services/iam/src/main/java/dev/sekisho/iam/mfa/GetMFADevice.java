package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.GetMFADeviceRequest;
import dev.sekisho.iam.api.GetMFADeviceResponse;
import dev.sekisho.iam.api.MFADevice;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows an MFA device of a user.
@Operation("iam:GetMFADevice")
final class GetMFADevice implements OperationHandler<GetMFADeviceRequest, GetMFADeviceResponse> {
    private final MfaAssignments assignments;
    private final MfaOwners owners;
    private final MfaViews views;

    GetMFADevice(MfaAssignments assignments, MfaOwners owners, MfaViews views) {
        this.assignments = assignments;
        this.owners = owners;
        this.views = views;
    }

    @Override
    public List<Target> targets(GetMFADeviceRequest request, Caller caller) {
        return List.of(owners.resource(request.userName(), caller).target("iam:GetMFADevice"));
    }

    @Override
    public GetMFADeviceResponse handle(GetMFADeviceRequest request, Caller caller) {
        MFADevice device =
                views.used(assignments.get(owners.owner(request.userName(), caller), request.serialNumber()));
        return GetMFADeviceResponse.builder()
                .userName(device.userName())
                .serialNumber(device.serialNumber())
                .enableDate(device.enableDate())
                .build();
    }
}
