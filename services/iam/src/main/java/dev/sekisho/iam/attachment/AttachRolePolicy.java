package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.AttachRolePolicyRequest;
import dev.sekisho.iam.api.AttachRolePolicyResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Attaches a managed policy to a role.
@Operation("iam:AttachRolePolicy")
final class AttachRolePolicy implements OperationHandler<AttachRolePolicyRequest, AttachRolePolicyResponse> {
    private final Attachments attachments;
    private final Resources resources;

    AttachRolePolicy(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(AttachRolePolicyRequest request, Caller caller) {
        return List.of(resources
                .role(request.roleName(), caller)
                .boundedTarget("iam:AttachRolePolicy", ConditionKeys.policyArn(request.policyArn())));
    }

    @Override
    public AttachRolePolicyResponse handle(AttachRolePolicyRequest request, Caller caller) {
        attachments.attach(EntityKind.ROLE, caller.account(), request.roleName(), request.policyArn());
        return AttachRolePolicyResponse.EMPTY;
    }
}
