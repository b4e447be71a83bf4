package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.UntagPolicyRequest;
import dev.sekisho.iam.api.UntagPolicyResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Removes tags of a managed policy.
@Operation("iam:UntagPolicy")
final class UntagPolicy implements OperationHandler<UntagPolicyRequest, UntagPolicyResponse> {
    private final Policies policies;
    private final Resources resources;

    UntagPolicy(Policies policies, Resources resources) {
        this.policies = policies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UntagPolicyRequest request, Caller caller) {
        return List.of(resources
                .policy(request.policyArn(), caller)
                .target("iam:UntagPolicy", ConditionKeys.tagKeys(request.tagKeys())));
    }

    @Override
    public UntagPolicyResponse handle(UntagPolicyRequest request, Caller caller) {
        policies.tag(caller.account(), request.policyArn(), Tags.removing(TagKeys.OF_OTHERS, request.tagKeys()));
        return UntagPolicyResponse.EMPTY;
    }
}
