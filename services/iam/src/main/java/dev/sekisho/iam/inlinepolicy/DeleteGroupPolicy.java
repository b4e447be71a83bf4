package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.DeleteGroupPolicyRequest;
import dev.sekisho.iam.api.DeleteGroupPolicyResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes an inline policy of a group.
@Operation("iam:DeleteGroupPolicy")
final class DeleteGroupPolicy implements OperationHandler<DeleteGroupPolicyRequest, DeleteGroupPolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    DeleteGroupPolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteGroupPolicyRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:DeleteGroupPolicy"));
    }

    @Override
    public DeleteGroupPolicyResponse handle(DeleteGroupPolicyRequest request, Caller caller) {
        inlinePolicies.delete(EntityKind.GROUP, caller.account(), request.groupName(), request.policyName());
        return DeleteGroupPolicyResponse.EMPTY;
    }
}
