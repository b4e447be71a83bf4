package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.DeletePolicyVersionRequest;
import dev.sekisho.iam.api.DeletePolicyVersionResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.policy.PolicyVersions;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a version of a managed policy that is not in force.
@Operation("iam:DeletePolicyVersion")
final class DeletePolicyVersion implements OperationHandler<DeletePolicyVersionRequest, DeletePolicyVersionResponse> {
    private final PolicyVersions policyVersions;
    private final Resources resources;

    DeletePolicyVersion(PolicyVersions policyVersions, Resources resources) {
        this.policyVersions = policyVersions;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeletePolicyVersionRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:DeletePolicyVersion"));
    }

    @Override
    public DeletePolicyVersionResponse handle(DeletePolicyVersionRequest request, Caller caller) {
        policyVersions.delete(caller.account(), request.policyArn(), request.versionId());
        return DeletePolicyVersionResponse.EMPTY;
    }
}
