package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.GetGroupPolicyRequest;
import dev.sekisho.iam.api.GetGroupPolicyResponse;
import dev.sekisho.iam.policy.EncodedDocument;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows an inline policy of a group.
@Operation("iam:GetGroupPolicy")
final class GetGroupPolicy implements OperationHandler<GetGroupPolicyRequest, GetGroupPolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    GetGroupPolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetGroupPolicyRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:GetGroupPolicy"));
    }

    @Override
    public GetGroupPolicyResponse handle(GetGroupPolicyRequest request, Caller caller) {
        String owner = request.groupName();
        InlinePolicy policy = inlinePolicies.get(EntityKind.GROUP, caller.account(), owner, request.policyName());
        return new GetGroupPolicyResponse(owner, policy.name(), EncodedDocument.of(policy.document()));
    }
}
