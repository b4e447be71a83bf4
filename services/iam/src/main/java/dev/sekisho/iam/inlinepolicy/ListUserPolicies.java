package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.ListUserPoliciesRequest;
import dev.sekisho.iam.api.ListUserPoliciesResponse;
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

/// Lists the names of a user's inline policies.
@Operation("iam:ListUserPolicies")
final class ListUserPolicies implements OperationHandler<ListUserPoliciesRequest, ListUserPoliciesResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    ListUserPolicies(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListUserPoliciesRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).target("iam:ListUserPolicies"));
    }

    @Override
    public ListUserPoliciesResponse handle(ListUserPoliciesRequest request, Caller caller) {
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListUserPolicies", request.userName());
        Page<InlinePolicy> page = inlinePolicies.list(
                EntityKind.USER, caller.account(), request.userName(), listing.after(), listing.limit());
        return ListUserPoliciesResponse.builder()
                .policyNames(page.map(InlinePolicy::name).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
