package dev.sekisho.iam.mfa;

import dev.sekisho.iam.api.EnableMFADeviceRequest;
import dev.sekisho.iam.api.EnableMFADeviceResponse;
import dev.sekisho.identity.mfa.ConsecutiveCodes;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Gives an MFA device to a user who has two codes of it.
@Operation("iam:EnableMFADevice")
final class EnableMFADevice implements OperationHandler<EnableMFADeviceRequest, EnableMFADeviceResponse> {
    private final MfaAssignments assignments;
    private final MfaOwners owners;

    EnableMFADevice(MfaAssignments assignments, MfaOwners owners) {
        this.assignments = assignments;
        this.owners = owners;
    }

    @Override
    public List<Target> targets(EnableMFADeviceRequest request, Caller caller) {
        return List.of(owners.resource(request.userName(), caller).target("iam:EnableMFADevice"));
    }

    @Override
    public EnableMFADeviceResponse handle(EnableMFADeviceRequest request, Caller caller) {
        var codes = new ConsecutiveCodes(request.authenticationCode1(), request.authenticationCode2());
        assignments.enable(owners.owner(request.userName(), caller), request.serialNumber(), codes);
        return EnableMFADeviceResponse.EMPTY;
    }
}
