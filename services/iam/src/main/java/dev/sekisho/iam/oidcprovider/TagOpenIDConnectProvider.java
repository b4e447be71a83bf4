package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.TagOpenIDConnectProviderRequest;
import dev.sekisho.iam.api.TagOpenIDConnectProviderResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Sets tags of an OpenID Connect provider.
@Operation("iam:TagOpenIDConnectProvider")
final class TagOpenIDConnectProvider
        implements OperationHandler<TagOpenIDConnectProviderRequest, TagOpenIDConnectProviderResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    TagOpenIDConnectProvider(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(TagOpenIDConnectProviderRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:TagOpenIDConnectProvider", ConditionKeys.requestTags(request.tags())));
    }

    @Override
    public TagOpenIDConnectProviderResponse handle(TagOpenIDConnectProviderRequest request, Caller caller) {
        oidcProviders.tag(
                caller.account(), request.openIDConnectProviderArn(), Tags.setting(TagKeys.OF_OTHERS, request.tags()));
        return TagOpenIDConnectProviderResponse.EMPTY;
    }
}
