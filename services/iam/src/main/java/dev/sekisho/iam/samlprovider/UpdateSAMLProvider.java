package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.InvalidInput;
import dev.sekisho.iam.api.UpdateSAMLProviderRequest;
import dev.sekisho.iam.api.UpdateSAMLProviderResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.saml.SamlProvider;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Replaces the metadata of a SAML provider.
///
/// Source: IAM API Reference, "UpdateSAMLProvider"; IAM User Guide, "Troubleshoot SAML federation with IAM".
@Operation("iam:UpdateSAMLProvider")
final class UpdateSAMLProvider implements OperationHandler<UpdateSAMLProviderRequest, UpdateSAMLProviderResponse> {
    private final SamlProviders samlProviders;
    private final Resources resources;

    UpdateSAMLProvider(SamlProviders samlProviders, Resources resources) {
        this.samlProviders = samlProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateSAMLProviderRequest request, Caller caller) {
        return List.of(resources.samlProvider(request.samlProviderArn(), caller).target("iam:UpdateSAMLProvider"));
    }

    @Override
    public UpdateSAMLProviderResponse handle(UpdateSAMLProviderRequest request, Caller caller) {
        Metadata.requireNoEncryption(
                request.assertionEncryptionMode(), request.addPrivateKey(), request.removePrivateKey());
        String document = request.samlMetadataDocument();
        if (document == null) {
            throw InvalidInput.of(
                    "Unable to update identity provider. No updates are defined for metadata or encryption assertion.");
        }
        SamlProvider provider =
                samlProviders.update(caller.account(), request.samlProviderArn(), Metadata.read(document));
        return new UpdateSAMLProviderResponse(provider.arn().toString());
    }
}
