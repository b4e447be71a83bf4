package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.CreatePolicyVersionRequest;
import dev.sekisho.iam.api.CreatePolicyVersionResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.policy.PolicyVersions;
import dev.sekisho.identity.policy.PolicyVersions.Document;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Adds a version to a managed policy.
@Operation("iam:CreatePolicyVersion")
final class CreatePolicyVersion implements OperationHandler<CreatePolicyVersionRequest, CreatePolicyVersionResponse> {
    private final PolicyVersions policyVersions;
    private final Resources resources;

    CreatePolicyVersion(PolicyVersions policyVersions, Resources resources) {
        this.policyVersions = policyVersions;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(CreatePolicyVersionRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:CreatePolicyVersion"));
    }

    @Override
    public CreatePolicyVersionResponse handle(CreatePolicyVersionRequest request, Caller caller) {
        boolean setAsDefault = request.setAsDefault() != null && request.setAsDefault();
        Document made =
                policyVersions.create(caller.account(), request.policyArn(), request.policyDocument(), setAsDefault);
        return new CreatePolicyVersionResponse(PolicyView.version(made.version(), made.isDefault()));
    }
}
