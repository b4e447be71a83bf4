package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.ListPolicyVersionsRequest;
import dev.sekisho.iam.api.ListPolicyVersionsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.identity.policy.Policy.Version;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the versions of a managed policy, the newest first.
@Operation("iam:ListPolicyVersions")
final class ListPolicyVersions implements OperationHandler<ListPolicyVersionsRequest, ListPolicyVersionsResponse> {
    private final Policies policies;
    private final Resources resources;

    ListPolicyVersions(Policies policies, Resources resources) {
        this.policies = policies;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListPolicyVersionsRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:ListPolicyVersions"));
    }

    @Override
    public ListPolicyVersionsResponse handle(ListPolicyVersionsRequest request, Caller caller) {
        Listing listing =
                Listing.of(caller, request.marker(), request.maxItems(), "ListPolicyVersions", request.policyArn());
        Policy policy = policies.get(caller.account(), request.policyArn());
        Page<Version> page = Page.of(policy.versions(), ListPolicyVersions::position, listing.after(), listing.limit());
        return ListPolicyVersionsResponse.builder()
                .versions(page.map(version -> PolicyView.version(version, policy.isDefault(version)))
                        .items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }

    /// Grows as versions get older.
    private static String position(Version version) {
        return "%010d"
                .formatted(Integer.MAX_VALUE - Integer.parseInt(version.id().substring(1)));
    }
}
