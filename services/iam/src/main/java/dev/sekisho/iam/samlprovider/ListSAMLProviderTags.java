package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.ListSAMLProviderTagsRequest;
import dev.sekisho.iam.api.ListSAMLProviderTagsResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the tags of a SAML provider.
@Operation("iam:ListSAMLProviderTags")
final class ListSAMLProviderTags
        implements OperationHandler<ListSAMLProviderTagsRequest, ListSAMLProviderTagsResponse> {
    private final SamlProviders samlProviders;
    private final Resources resources;

    ListSAMLProviderTags(SamlProviders samlProviders, Resources resources) {
        this.samlProviders = samlProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListSAMLProviderTagsRequest request, Caller caller) {
        return List.of(resources.samlProvider(request.samlProviderArn(), caller).target("iam:ListSAMLProviderTags"));
    }

    @Override
    public ListSAMLProviderTagsResponse handle(ListSAMLProviderTagsRequest request, Caller caller) {
        Listing listing = Listing.of(
                caller, request.marker(), request.maxItems(), "ListSAMLProviderTags", request.samlProviderArn());
        Page<Tag> page = Tags.page(
                samlProviders.get(caller.account(), request.samlProviderArn()).tags(), listing);
        return ListSAMLProviderTagsResponse.builder()
                .tags(Tags.shown(page.items()))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }
}
