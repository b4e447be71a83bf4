package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.DeleteOpenIDConnectProviderRequest;
import dev.sekisho.iam.api.DeleteOpenIDConnectProviderResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes an OpenID Connect provider. Roles that trust it stay as they are, and let nobody in through it.
@Operation("iam:DeleteOpenIDConnectProvider")
final class DeleteOpenIDConnectProvider
        implements OperationHandler<DeleteOpenIDConnectProviderRequest, DeleteOpenIDConnectProviderResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    DeleteOpenIDConnectProvider(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteOpenIDConnectProviderRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:DeleteOpenIDConnectProvider"));
    }

    @Override
    public DeleteOpenIDConnectProviderResponse handle(DeleteOpenIDConnectProviderRequest request, Caller caller) {
        oidcProviders.delete(caller.account(), request.openIDConnectProviderArn());
        return DeleteOpenIDConnectProviderResponse.EMPTY;
    }
}
