package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.AddClientIDToOpenIDConnectProviderRequest;
import dev.sekisho.iam.api.AddClientIDToOpenIDConnectProviderResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Adds a client id to an OpenID Connect provider.
@Operation("iam:AddClientIDToOpenIDConnectProvider")
final class AddClientIDToOpenIDConnectProvider
        implements OperationHandler<
                AddClientIDToOpenIDConnectProviderRequest, AddClientIDToOpenIDConnectProviderResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    AddClientIDToOpenIDConnectProvider(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(AddClientIDToOpenIDConnectProviderRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:AddClientIDToOpenIDConnectProvider"));
    }

    @Override
    public AddClientIDToOpenIDConnectProviderResponse handle(
            AddClientIDToOpenIDConnectProviderRequest request, Caller caller) {
        oidcProviders.addClientId(caller.account(), request.openIDConnectProviderArn(), request.clientID());
        return AddClientIDToOpenIDConnectProviderResponse.EMPTY;
    }
}
