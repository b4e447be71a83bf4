package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.ListOpenIDConnectProvidersRequest;
import dev.sekisho.iam.api.ListOpenIDConnectProvidersResponse;
import dev.sekisho.iam.api.OpenIDConnectProviderListEntry;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the OpenID Connect providers, all at once.
@Operation("iam:ListOpenIDConnectProviders")
final class ListOpenIDConnectProviders
        implements OperationHandler<ListOpenIDConnectProvidersRequest, ListOpenIDConnectProvidersResponse> {
    private final OidcProviders oidcProviders;

    ListOpenIDConnectProviders(OidcProviders oidcProviders) {
        this.oidcProviders = oidcProviders;
    }

    @Override
    public List<Target> targets(ListOpenIDConnectProvidersRequest request, Caller caller) {
        return List.of(Resource.oidcProvider("*", caller).target("iam:ListOpenIDConnectProviders"));
    }

    @Override
    public ListOpenIDConnectProvidersResponse handle(ListOpenIDConnectProvidersRequest request, Caller caller) {
        return new ListOpenIDConnectProvidersResponse(oidcProviders.list(caller.account()).stream()
                .map(provider ->
                        new OpenIDConnectProviderListEntry(provider.arn().toString()))
                .toList());
    }
}
