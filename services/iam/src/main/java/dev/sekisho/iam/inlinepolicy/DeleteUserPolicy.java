package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.DeleteUserPolicyRequest;
import dev.sekisho.iam.api.DeleteUserPolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes an inline policy of a user.
@Operation("iam:DeleteUserPolicy")
final class DeleteUserPolicy implements OperationHandler<DeleteUserPolicyRequest, DeleteUserPolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    DeleteUserPolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteUserPolicyRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).boundedTarget("iam:DeleteUserPolicy"));
    }

    @Override
    public DeleteUserPolicyResponse handle(DeleteUserPolicyRequest request, Caller caller) {
        inlinePolicies.delete(EntityKind.USER, caller.account(), request.userName(), request.policyName());
        return DeleteUserPolicyResponse.EMPTY;
    }
}
