package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.CreatePolicyRequest;
import dev.sekisho.iam.api.CreatePolicyResponse;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.Policies.NewPolicy;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Creates a managed policy.
@Operation(
        value = "iam:CreatePolicy",
        actions = {"iam:CreatePolicy", "iam:TagPolicy"})
final class CreatePolicy implements OperationHandler<CreatePolicyRequest, CreatePolicyResponse> {
    private final Policies policies;

    CreatePolicy(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<Target> targets(CreatePolicyRequest request, Caller caller) {
        return Tags.targets(
                Resource.called(Resource.POLICY, request.path(), request.policyName(), caller),
                "Policy",
                request.tags());
    }

    @Override
    public CreatePolicyResponse handle(CreatePolicyRequest request, Caller caller) {
        String description = request.description() == null ? "" : request.description();
        NewPolicy policy = new NewPolicy(
                Paths.orRoot(request.path()),
                request.policyName(),
                description,
                request.policyDocument(),
                Tags.kept(TagKeys.OF_OTHERS, request.tags()));
        return new CreatePolicyResponse(
                PolicyView.whole(policies.create(caller.account(), policy), PolicyView.Counts.NONE));
    }
}
