package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.ListGroupPoliciesRequest;
import dev.sekisho.iam.api.ListGroupPoliciesResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.InlinePolicy;
import dev.sekisho.identity.policy.InlinePolicies;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the names of a group's inline policies.
@Operation("iam:ListGroupPolicies")
final class ListGroupPolicies implements OperationHandler<ListGroupPoliciesRequest, ListGroupPoliciesResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    ListGroupPolicies(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListGroupPoliciesRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:ListGroupPolicies"));
    }

    @Override
    public ListGroupPoliciesResponse handle(ListGroupPoliciesRequest request, Caller caller) {
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListGroupPolicies", request.groupName());
        Page<InlinePolicy> page = inlinePolicies.list(
                EntityKind.GROUP, caller.account(), request.groupName(), listing.after(), listing.limit());
        return ListGroupPoliciesResponse.builder()
                .policyNames(page.map(InlinePolicy::name).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
