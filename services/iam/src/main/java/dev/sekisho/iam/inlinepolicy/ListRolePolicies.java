package dev.sekisho.iam.inlinepolicy;

import dev.sekisho.iam.api.ListRolePoliciesRequest;
import dev.sekisho.iam.api.ListRolePoliciesResponse;
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

/// Lists the names of a role's inline policies.
@Operation("iam:ListRolePolicies")
final class ListRolePolicies implements OperationHandler<ListRolePoliciesRequest, ListRolePoliciesResponse> {
    private final InlinePolicies inlinePolicies;
    private final Resources resources;

    ListRolePolicies(InlinePolicies inlinePolicies, Resources resources) {
        this.inlinePolicies = inlinePolicies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListRolePoliciesRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).target("iam:ListRolePolicies"));
    }

    @Override
    public ListRolePoliciesResponse handle(ListRolePoliciesRequest request, Caller caller) {
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListRolePolicies", request.roleName());
        Page<InlinePolicy> page = inlinePolicies.list(
                EntityKind.ROLE, caller.account(), request.roleName(), listing.after(), listing.limit());
        return ListRolePoliciesResponse.builder()
                .policyNames(page.map(InlinePolicy::name).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
