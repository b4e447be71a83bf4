package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.TagPolicyRequest;
import dev.sekisho.iam.api.TagPolicyResponse;
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

/// Sets tags of a managed policy.
@Operation("iam:TagPolicy")
final class TagPolicy implements OperationHandler<TagPolicyRequest, TagPolicyResponse> {
    private final Policies policies;
    private final Resources resources;

    TagPolicy(Policies policies, Resources resources) {
        this.policies = policies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(TagPolicyRequest request, Caller caller) {
        return List.of(resources
                .policy(request.policyArn(), caller)
                .target("iam:TagPolicy", ConditionKeys.requestTags(request.tags())));
    }

    @Override
    public TagPolicyResponse handle(TagPolicyRequest request, Caller caller) {
        policies.tag(caller.account(), request.policyArn(), Tags.setting(TagKeys.OF_OTHERS, request.tags()));
        return TagPolicyResponse.EMPTY;
    }
}
