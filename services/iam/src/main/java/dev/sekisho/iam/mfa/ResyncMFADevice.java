package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.ResyncMFADeviceRequest;
import dev.sekisho.iam.api.ResyncMFADeviceResponse;
import dev.sekisho.identity.mfa.ConsecutiveCodes;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Takes the clock of an MFA device to be as two codes of it show.
@Operation("iam:ResyncMFADevice")
final class ResyncMFADevice implements OperationHandler<ResyncMFADeviceRequest, ResyncMFADeviceResponse> {
    private final MfaAssignments assignments;
    private final MfaOwners owners;

    ResyncMFADevice(MfaAssignments assignments, MfaOwners owners) {
        this.assignments = assignments;
        this.owners = owners;
    }

    @Override
    public List<Target> targets(ResyncMFADeviceRequest request, Caller caller) {
        return List.of(owners.resource(request.userName(), caller).target("iam:ResyncMFADevice"));
    }

    @Override
    public ResyncMFADeviceResponse handle(ResyncMFADeviceRequest request, Caller caller) {
        var codes = new ConsecutiveCodes(request.authenticationCode1(), request.authenticationCode2());
        assignments.resync(owners.owner(request.userName(), caller), request.serialNumber(), codes);
        return ResyncMFADeviceResponse.EMPTY;
    }
}
