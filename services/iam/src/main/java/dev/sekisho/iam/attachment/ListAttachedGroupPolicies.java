package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.ListAttachedGroupPoliciesRequest;
import dev.sekisho.iam.api.ListAttachedGroupPoliciesResponse;
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

/// Lists the managed policies attached to a group.
@Operation("iam:ListAttachedGroupPolicies")
final class ListAttachedGroupPolicies
        implements OperationHandler<ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse> {
    private final Attachments attachments;
    private final Resources resources;

    ListAttachedGroupPolicies(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListAttachedGroupPoliciesRequest request, Caller caller) {
        return List.of(resources.group(request.groupName(), caller).target("iam:ListAttachedGroupPolicies"));
    }

    @Override
    public ListAttachedGroupPoliciesResponse handle(ListAttachedGroupPoliciesRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller,
                request.marker(),
                request.maxItems(),
                "ListAttachedGroupPolicies",
                request.groupName(),
                request.pathPrefix());
        Slice slice = new Slice(Paths.orRoot(request.pathPrefix()), listing.after(), listing.limit());
        Page<AttachedPolicy> page = attachments.of(EntityKind.GROUP, caller.account(), request.groupName(), slice);
        return ListAttachedGroupPoliciesResponse.builder()
                .attachedPolicies(page.map(AttachedPolicyView::of).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
