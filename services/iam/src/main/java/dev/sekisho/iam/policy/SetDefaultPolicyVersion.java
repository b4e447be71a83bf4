package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.SetDefaultPolicyVersionRequest;
import dev.sekisho.iam.api.SetDefaultPolicyVersionResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.policy.PolicyVersions;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Makes a version of a managed policy the one in force.
@Operation("iam:SetDefaultPolicyVersion")
final class SetDefaultPolicyVersion
        implements OperationHandler<SetDefaultPolicyVersionRequest, SetDefaultPolicyVersionResponse> {
    private final PolicyVersions policyVersions;
    private final Resources resources;

    SetDefaultPolicyVersion(PolicyVersions policyVersions, Resources resources) {
        this.policyVersions = policyVersions;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(SetDefaultPolicyVersionRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:SetDefaultPolicyVersion"));
    }

    @Override
    public SetDefaultPolicyVersionResponse handle(SetDefaultPolicyVersionRequest request, Caller caller) {
        policyVersions.setDefault(caller.account(), request.policyArn(), request.versionId());
        return SetDefaultPolicyVersionResponse.EMPTY;
    }
}
