package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.RemoveClientIDFromOpenIDConnectProviderRequest;
import dev.sekisho.iam.api.RemoveClientIDFromOpenIDConnectProviderResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Removes a client id from an OpenID Connect provider.
@Operation("iam:RemoveClientIDFromOpenIDConnectProvider")
final class RemoveClientIDFromOpenIDConnectProvider
        implements OperationHandler<
                RemoveClientIDFromOpenIDConnectProviderRequest, RemoveClientIDFromOpenIDConnectProviderResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    RemoveClientIDFromOpenIDConnectProvider(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(RemoveClientIDFromOpenIDConnectProviderRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:RemoveClientIDFromOpenIDConnectProvider"));
    }

    @Override
    public RemoveClientIDFromOpenIDConnectProviderResponse handle(
            RemoveClientIDFromOpenIDConnectProviderRequest request, Caller caller) {
        oidcProviders.removeClientId(caller.account(), request.openIDConnectProviderArn(), request.clientID());
        return RemoveClientIDFromOpenIDConnectProviderResponse.EMPTY;
    }
}
