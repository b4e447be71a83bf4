package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.AttachUserPolicyRequest;
import dev.sekisho.iam.api.AttachUserPolicyResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Attaches a managed policy to a user.
@Operation("iam:AttachUserPolicy")
final class AttachUserPolicy implements OperationHandler<AttachUserPolicyRequest, AttachUserPolicyResponse> {
    private final Attachments attachments;
    private final Resources resources;

    AttachUserPolicy(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(AttachUserPolicyRequest request, Caller caller) {
        return List.of(resources
                .user(request.userName(), caller)
                .boundedTarget("iam:AttachUserPolicy", ConditionKeys.policyArn(request.policyArn())));
    }

    @Override
    public AttachUserPolicyResponse handle(AttachUserPolicyRequest request, Caller caller) {
        attachments.attach(EntityKind.USER, caller.account(), request.userName(), request.policyArn());
        return AttachUserPolicyResponse.EMPTY;
    }
}
