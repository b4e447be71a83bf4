package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.DetachUserPolicyRequest;
import dev.sekisho.iam.api.DetachUserPolicyResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Takes a managed policy off a user.
@Operation("iam:DetachUserPolicy")
final class DetachUserPolicy implements OperationHandler<DetachUserPolicyRequest, DetachUserPolicyResponse> {
    private final Attachments attachments;
    private final Resources resources;

    DetachUserPolicy(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DetachUserPolicyRequest request, Caller caller) {
        return List.of(resources
                .user(request.userName(), caller)
                .boundedTarget("iam:DetachUserPolicy", ConditionKeys.policyArn(request.policyArn())));
    }

    @Override
    public DetachUserPolicyResponse handle(DetachUserPolicyRequest request, Caller caller) {
        attachments.detach(EntityKind.USER, caller.account(), request.userName(), request.policyArn());
        return DetachUserPolicyResponse.EMPTY;
    }
}
