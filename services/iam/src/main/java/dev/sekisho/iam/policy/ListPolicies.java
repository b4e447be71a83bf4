package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.InvalidInput;
import dev.sekisho.iam.api.ListPoliciesRequest;
import dev.sekisho.iam.api.ListPoliciesResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.policy.PolicyView.Counts;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.PolicyUse;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.Policies.Filter;
import dev.sekisho.identity.policy.Policies.Scope;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists the managed policies of the account and of AWS.
@Operation("iam:ListPolicies")
final class ListPolicies implements OperationHandler<ListPoliciesRequest, ListPoliciesResponse> {
    private final Policies policies;
    private final PolicyUses policyUses;
    private final Resources resources;

    ListPolicies(Policies policies, PolicyUses policyUses, Resources resources) {
        this.policies = policies;
        this.policyUses = policyUses;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListPoliciesRequest request, Caller caller) {
        return List.of(resources.policies(request.pathPrefix(), caller).target("iam:ListPolicies"));
    }

    @Override
    public ListPoliciesResponse handle(ListPoliciesRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller,
                request.marker(),
                request.maxItems(),
                "ListPolicies",
                request.scope(),
                String.valueOf(request.onlyAttached()),
                request.pathPrefix(),
                request.policyUsageFilter());
        Page<Policy> page = policies.list(caller.account(), filter(request), listing.after(), listing.limit());
        return ListPoliciesResponse.builder()
                .policies(page.items().stream()
                        .map(policy -> PolicyView.listed(policy, Counts.of(policyUses, caller.account(), policy)))
                        .toList())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }

    private static Filter filter(ListPoliciesRequest request) {
        boolean onlyAttached = request.onlyAttached() != null && request.onlyAttached();
        Set<PolicyUse> uses = Usage.uses(request.policyUsageFilter());
        // Any policy may be attached: a filter that asks for those to attach leaves out none.
        boolean used = onlyAttached || uses.equals(Set.of(PolicyUse.BOUNDARY));
        return new Filter(scope(request.scope()), Paths.orRoot(request.pathPrefix()), used ? uses : Set.of());
    }

    private static Scope scope(@Nullable String word) {
        return word == null
                ? Scope.ALL
                : switch (word) {
                    case "All" -> Scope.ALL;
                    case "AWS" -> Scope.AWS;
                    case "Local" -> Scope.LOCAL;
                    default -> throw InvalidInput.of("The scope %s is not known.", word);
                };
    }
}
