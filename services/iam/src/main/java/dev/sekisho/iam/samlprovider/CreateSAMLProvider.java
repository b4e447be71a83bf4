package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.CreateSAMLProviderRequest;
import dev.sekisho.iam.api.CreateSAMLProviderResponse;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.saml.SamlProvider;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Creates a SAML provider from an identity provider's metadata.
///
/// Source: IAM API Reference, "CreateSAMLProvider".
@Operation(
        value = "iam:CreateSAMLProvider",
        actions = {"iam:CreateSAMLProvider", "iam:TagSAMLProvider"})
final class CreateSAMLProvider implements OperationHandler<CreateSAMLProviderRequest, CreateSAMLProviderResponse> {
    private final SamlProviders samlProviders;

    CreateSAMLProvider(SamlProviders samlProviders) {
        this.samlProviders = samlProviders;
    }

    @Override
    public List<Target> targets(CreateSAMLProviderRequest request, Caller caller) {
        return Tags.targets(
                Resource.called(Resource.SAML_PROVIDER, null, request.name(), caller), "SAMLProvider", request.tags());
    }

    @Override
    public CreateSAMLProviderResponse handle(CreateSAMLProviderRequest request, Caller caller) {
        Metadata.requireNoEncryption(request.assertionEncryptionMode(), request.addPrivateKey());
        SamlProvider provider = samlProviders.create(
                caller.account(),
                request.name(),
                Metadata.read(request.samlMetadataDocument()),
                Tags.kept(TagKeys.OF_OTHERS, request.tags()));
        return CreateSAMLProviderResponse.builder()
                .samlProviderArn(provider.arn().toString())
                .tags(Tags.shown(provider.tags()))
                .build();
    }
}
