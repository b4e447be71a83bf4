package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.GetOpenIDConnectProviderRequest;
import dev.sekisho.iam.api.GetOpenIDConnectProviderResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.oidc.OidcProvider;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows an OpenID Connect provider.
@Operation("iam:GetOpenIDConnectProvider")
final class GetOpenIDConnectProvider
        implements OperationHandler<GetOpenIDConnectProviderRequest, GetOpenIDConnectProviderResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    GetOpenIDConnectProvider(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetOpenIDConnectProviderRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:GetOpenIDConnectProvider"));
    }

    @Override
    public GetOpenIDConnectProviderResponse handle(GetOpenIDConnectProviderRequest request, Caller caller) {
        OidcProvider provider = oidcProviders.get(caller.account(), request.openIDConnectProviderArn());
        return GetOpenIDConnectProviderResponse.builder()
                .url(provider.url())
                .clientIDList(provider.clientIds())
                .thumbprintList(provider.thumbprints())
                .createDate(provider.createDate())
                .tags(Tags.shown(provider.tags()))
                .build();
    }
}
