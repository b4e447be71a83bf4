package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.DetachGroupPolicyRequest;
import dev.sekisho.iam.api.DetachGroupPolicyResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Takes a managed policy off a group.
@Operation("iam:DetachGroupPolicy")
final class DetachGroupPolicy implements OperationHandler<DetachGroupPolicyRequest, DetachGroupPolicyResponse> {
    private final Attachments attachments;
    private final Resources resources;

    DetachGroupPolicy(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DetachGroupPolicyRequest request, Caller caller) {
        return List.of(resources
                .group(request.groupName(), caller)
                .target("iam:DetachGroupPolicy", ConditionKeys.policyArn(request.policyArn())));
    }

    @Override
    public DetachGroupPolicyResponse handle(DetachGroupPolicyRequest request, Caller caller) {
        attachments.detach(EntityKind.GROUP, caller.account(), request.groupName(), request.policyArn());
        return DetachGroupPolicyResponse.EMPTY;
    }
}
