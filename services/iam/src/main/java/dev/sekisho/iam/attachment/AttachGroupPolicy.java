package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.AttachGroupPolicyRequest;
import dev.sekisho.iam.api.AttachGroupPolicyResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Attaches a managed policy to a group.
@Operation("iam:AttachGroupPolicy")
final class AttachGroupPolicy implements OperationHandler<AttachGroupPolicyRequest, AttachGroupPolicyResponse> {
    private final Attachments attachments;
    private final Resources resources;

    AttachGroupPolicy(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(AttachGroupPolicyRequest request, Caller caller) {
        return List.of(resources
                .group(request.groupName(), caller)
                .target("iam:AttachGroupPolicy", ConditionKeys.policyArn(request.policyArn())));
    }

    @Override
    public AttachGroupPolicyResponse handle(AttachGroupPolicyRequest request, Caller caller) {
        attachments.attach(EntityKind.GROUP, caller.account(), request.groupName(), request.policyArn());
        return AttachGroupPolicyResponse.EMPTY;
    }
}
