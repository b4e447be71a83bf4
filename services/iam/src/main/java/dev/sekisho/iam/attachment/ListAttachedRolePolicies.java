package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.ListAttachedRolePoliciesRequest;
import dev.sekisho.iam.api.ListAttachedRolePoliciesResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.policy.Attachments;
import dev.sekisho.identity.policy.Attachments.Slice;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the managed policies attached to a role.
@Operation("iam:ListAttachedRolePolicies")
final class ListAttachedRolePolicies
        implements OperationHandler<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse> {
    private final Attachments attachments;
    private final Resources resources;

    ListAttachedRolePolicies(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListAttachedRolePoliciesRequest request, Caller caller) {
        return List.of(resources.role(request.roleName(), caller).target("iam:ListAttachedRolePolicies"));
    }

    @Override
    public ListAttachedRolePoliciesResponse handle(ListAttachedRolePoliciesRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller,
                request.marker(),
                request.maxItems(),
                "ListAttachedRolePolicies",
                request.roleName(),
                request.pathPrefix());
        Slice slice = new Slice(Paths.orRoot(request.pathPrefix()), listing.after(), listing.limit());
        Page<AttachedPolicy> page = attachments.of(EntityKind.ROLE, caller.account(), request.roleName(), slice);
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(page.map(AttachedPolicyView::of).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
