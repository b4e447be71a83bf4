package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.DetachRolePolicyRequest;
import dev.sekisho.iam.api.DetachRolePolicyResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Takes a managed policy off a role.
@Operation("iam:DetachRolePolicy")
final class DetachRolePolicy implements OperationHandler<DetachRolePolicyRequest, DetachRolePolicyResponse> {
    private final Attachments attachments;
    private final Resources resources;

    DetachRolePolicy(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DetachRolePolicyRequest request, Caller caller) {
        return List.of(resources
                .role(request.roleName(), caller)
                .boundedTarget("iam:DetachRolePolicy", ConditionKeys.policyArn(request.policyArn())));
    }

    @Override
    public DetachRolePolicyResponse handle(DetachRolePolicyRequest request, Caller caller) {
        attachments.detach(EntityKind.ROLE, caller.account(), request.roleName(), request.policyArn());
        return DetachRolePolicyResponse.EMPTY;
    }
}
