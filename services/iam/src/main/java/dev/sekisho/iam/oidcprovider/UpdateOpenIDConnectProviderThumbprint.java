package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.UpdateOpenIDConnectProviderThumbprintRequest;
import dev.sekisho.iam.api.UpdateOpenIDConnectProviderThumbprintResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Replaces the thumbprints of an OpenID Connect provider.
@Operation("iam:UpdateOpenIDConnectProviderThumbprint")
final class UpdateOpenIDConnectProviderThumbprint
        implements OperationHandler<
                UpdateOpenIDConnectProviderThumbprintRequest, UpdateOpenIDConnectProviderThumbprintResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    UpdateOpenIDConnectProviderThumbprint(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateOpenIDConnectProviderThumbprintRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:UpdateOpenIDConnectProviderThumbprint"));
    }

    @Override
    public UpdateOpenIDConnectProviderThumbprintResponse handle(
            UpdateOpenIDConnectProviderThumbprintRequest request, Caller caller) {
        oidcProviders.setThumbprints(caller.account(), request.openIDConnectProviderArn(), request.thumbprintList());
        return UpdateOpenIDConnectProviderThumbprintResponse.EMPTY;
    }
}
