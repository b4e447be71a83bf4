package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.DeactivateMFADeviceRequest;
import dev.sekisho.iam.api.DeactivateMFADeviceResponse;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Takes an MFA device from its user.
@Operation("iam:DeactivateMFADevice")
final class DeactivateMFADevice implements OperationHandler<DeactivateMFADeviceRequest, DeactivateMFADeviceResponse> {
    private final MfaAssignments assignments;
    private final MfaOwners owners;

    DeactivateMFADevice(MfaAssignments assignments, MfaOwners owners) {
        this.assignments = assignments;
        this.owners = owners;
    }

    @Override
    public List<Target> targets(DeactivateMFADeviceRequest request, Caller caller) {
        return List.of(owners.resource(request.userName(), caller).target("iam:DeactivateMFADevice"));
    }

    @Override
    public DeactivateMFADeviceResponse handle(DeactivateMFADeviceRequest request, Caller caller) {
        assignments.deactivate(owners.owner(request.userName(), caller), request.serialNumber());
        return DeactivateMFADeviceResponse.EMPTY;
    }
}
