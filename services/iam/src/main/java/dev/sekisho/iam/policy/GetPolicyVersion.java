package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.GetPolicyVersionRequest;
import dev.sekisho.iam.api.GetPolicyVersionResponse;
import dev.sekisho.iam.api.PolicyVersion;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.policy.PolicyVersions;
import dev.sekisho.identity.policy.PolicyVersions.Document;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows a version of a managed policy with its document.
@Operation("iam:GetPolicyVersion")
final class GetPolicyVersion implements OperationHandler<GetPolicyVersionRequest, GetPolicyVersionResponse> {
    private final PolicyVersions policyVersions;
    private final Resources resources;

    GetPolicyVersion(PolicyVersions policyVersions, Resources resources) {
        this.policyVersions = policyVersions;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetPolicyVersionRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:GetPolicyVersion"));
    }

    @Override
    public GetPolicyVersionResponse handle(GetPolicyVersionRequest request, Caller caller) {
        Document found = policyVersions.get(caller.account(), request.policyArn(), request.versionId());
        return new GetPolicyVersionResponse(PolicyVersion.builder()
                .document(EncodedDocument.of(found.text()))
                .versionId(found.version().id())
                .isDefaultVersion(found.isDefault())
                .createDate(found.version().createDate())
                .build());
    }
}
