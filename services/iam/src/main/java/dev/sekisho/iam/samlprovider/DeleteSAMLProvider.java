package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.DeleteSAMLProviderRequest;
import dev.sekisho.iam.api.DeleteSAMLProviderResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a SAML provider. Roles that trust it stay.
@Operation("iam:DeleteSAMLProvider")
final class DeleteSAMLProvider implements OperationHandler<DeleteSAMLProviderRequest, DeleteSAMLProviderResponse> {
    private final SamlProviders samlProviders;
    private final Resources resources;

    DeleteSAMLProvider(SamlProviders samlProviders, Resources resources) {
        this.samlProviders = samlProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteSAMLProviderRequest request, Caller caller) {
        return List.of(resources.samlProvider(request.samlProviderArn(), caller).target("iam:DeleteSAMLProvider"));
    }

    @Override
    public DeleteSAMLProviderResponse handle(DeleteSAMLProviderRequest request, Caller caller) {
        samlProviders.delete(caller.account(), request.samlProviderArn());
        return DeleteSAMLProviderResponse.EMPTY;
    }
}
