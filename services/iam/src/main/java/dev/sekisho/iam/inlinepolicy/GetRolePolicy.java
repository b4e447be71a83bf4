package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.GetRolePolicyRequest;
import dev.sekisho.iam.api.GetRolePolicyResponse;
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

/// Shows an inline policy of a role.
@Operation("iam:GetRolePolicy")
final class GetRolePolicy implements OperationHandler<GetRolePolicyRequest, GetRolePolicyResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    GetRolePolicy(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetRolePolicyRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).target("iam:GetRolePolicy"));
    }

    @Override
    public GetRolePolicyResponse handle(GetRolePolicyRequest request, Caller caller) {
        String owner = request.roleName();
        InlinePolicy policy = inlinePolicies.get(EntityKind.ROLE, caller.account(), owner, request.policyName());
        return new GetRolePolicyResponse(owner, policy.name(), EncodedDocument.of(policy.document()));
    }
}
