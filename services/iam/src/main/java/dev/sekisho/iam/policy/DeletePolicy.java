package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.DeletePolicyRequest;
import dev.sekisho.iam.api.DeletePolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a managed policy.
@Operation("iam:DeletePolicy")
final class DeletePolicy implements OperationHandler<DeletePolicyRequest, DeletePolicyResponse> {
    private final Policies policies;
    private final Resources resources;

    DeletePolicy(Policies policies, Resources resources) {
        this.policies = policies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeletePolicyRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:DeletePolicy"));
    }

    @Override
    public DeletePolicyResponse handle(DeletePolicyRequest request, Caller caller) {
        policies.delete(caller.account(), request.policyArn());
        return DeletePolicyResponse.EMPTY;
    }
}
