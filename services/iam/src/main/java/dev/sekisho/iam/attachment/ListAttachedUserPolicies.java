package dev.sekisho.iam.attachment;

import dev.sekisho.iam.api.ListAttachedUserPoliciesRequest;
import dev.sekisho.iam.api.ListAttachedUserPoliciesResponse;
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

/// Lists the managed policies attached to a user.
@Operation("iam:ListAttachedUserPolicies")
final class ListAttachedUserPolicies
        implements OperationHandler<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse> {
    private final Attachments attachments;
    private final Resources resources;

    ListAttachedUserPolicies(Attachments attachments, Resources resources) {
        this.attachments = attachments;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListAttachedUserPoliciesRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).target("iam:ListAttachedUserPolicies"));
    }

    @Override
    public ListAttachedUserPoliciesResponse handle(ListAttachedUserPoliciesRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller,
                request.marker(),
                request.maxItems(),
                "ListAttachedUserPolicies",
                request.userName(),
                request.pathPrefix());
        Slice slice = new Slice(Paths.orRoot(request.pathPrefix()), listing.after(), listing.limit());
        Page<AttachedPolicy> page = attachments.of(EntityKind.USER, caller.account(), request.userName(), slice);
        return ListAttachedUserPoliciesResponse.builder()
                .attachedPolicies(page.map(AttachedPolicyView::of).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
