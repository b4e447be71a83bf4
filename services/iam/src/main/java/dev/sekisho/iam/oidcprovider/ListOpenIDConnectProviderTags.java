package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.ListOpenIDConnectProviderTagsRequest;
import dev.sekisho.iam.api.ListOpenIDConnectProviderTagsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the tags of an OpenID Connect provider.
@Operation("iam:ListOpenIDConnectProviderTags")
final class ListOpenIDConnectProviderTags
        implements OperationHandler<ListOpenIDConnectProviderTagsRequest, ListOpenIDConnectProviderTagsResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    ListOpenIDConnectProviderTags(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListOpenIDConnectProviderTagsRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:ListOpenIDConnectProviderTags"));
    }

    @Override
    public ListOpenIDConnectProviderTagsResponse handle(ListOpenIDConnectProviderTagsRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller,
                request.marker(),
                request.maxItems(),
                "ListOpenIDConnectProviderTags",
                request.openIDConnectProviderArn());
        Page<Tag> page = Tags.page(
                oidcProviders
                        .get(caller.account(), request.openIDConnectProviderArn())
                        .tags(),
                listing);
        return ListOpenIDConnectProviderTagsResponse.builder()
                .tags(Tags.shown(page.items()))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
