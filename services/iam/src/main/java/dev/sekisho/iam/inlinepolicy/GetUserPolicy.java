package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.GetUserPolicyRequest;
import dev.sekisho.iam.api.GetUserPolicyResponse;
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

/// Shows an inline policy of a user.
@Operation("iam:GetUserPolicy")
final class GetUserPolicy implements OperationHandler<GetUserPolicyRequest, GetUserPolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    GetUserPolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetUserPolicyRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).target("iam:GetUserPolicy"));
    }

    @Override
    public GetUserPolicyResponse handle(GetUserPolicyRequest request, Caller caller) {
        String owner = request.userName();
        InlinePolicy policy = inlinePolicies.get(EntityKind.USER, caller.account(), owner, request.policyName());
        return new GetUserPolicyResponse(owner, policy.name(), EncodedDocument.of(policy.document()));
    }
}
