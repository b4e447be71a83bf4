package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.ListPolicyTagsRequest;
import dev.sekisho.iam.api.ListPolicyTagsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the tags of a managed policy.
@Operation("iam:ListPolicyTags")
final class ListPolicyTags implements OperationHandler<ListPolicyTagsRequest, ListPolicyTagsResponse> {
    private final Policies policies;
    private final Resources resources;

    ListPolicyTags(Policies policies, Resources resources) {
        this.policies = policies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListPolicyTagsRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:ListPolicyTags"));
    }

    @Override
    public ListPolicyTagsResponse handle(ListPolicyTagsRequest request, Caller caller) {
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListPolicyTags", request.policyArn());
        Page<Tag> page =
                Tags.page(policies.get(caller.account(), request.policyArn()).tags(), listing);
        return ListPolicyTagsResponse.builder()
                .tags(Tags.shown(page.items()))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
