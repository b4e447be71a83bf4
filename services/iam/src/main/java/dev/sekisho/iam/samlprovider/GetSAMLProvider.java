package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.GetSAMLProviderRequest;
import dev.sekisho.iam.api.GetSAMLProviderResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.saml.SamlProvider;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows a SAML provider with its metadata document.
@Operation("iam:GetSAMLProvider")
final class GetSAMLProvider implements OperationHandler<GetSAMLProviderRequest, GetSAMLProviderResponse> {
    private final SamlProviders samlProviders;
    private final Resources resources;

    GetSAMLProvider(SamlProviders samlProviders, Resources resources) {
        this.samlProviders = samlProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetSAMLProviderRequest request, Caller caller) {
        return List.of(resources.samlProvider(request.samlProviderArn(), caller).target("iam:GetSAMLProvider"));
    }

    @Override
    public GetSAMLProviderResponse handle(GetSAMLProviderRequest request, Caller caller) {
        SamlProvider provider = samlProviders.get(caller.account(), request.samlProviderArn());
        return GetSAMLProviderResponse.builder()
                .samlProviderUUID(provider.uuid())
                .samlMetadataDocument(samlProviders.document(provider).orElse(null))
                .createDate(provider.createDate())
                .validUntil(Metadata.validUntil(provider))
                .tags(Tags.shown(provider.tags()))
                .build();
    }
}
