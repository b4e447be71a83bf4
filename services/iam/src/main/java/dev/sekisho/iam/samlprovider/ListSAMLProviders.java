package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.ListSAMLProvidersRequest;
import dev.sekisho.iam.api.ListSAMLProvidersResponse;
import dev.sekisho.iam.api.SAMLProviderListEntry;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.saml.SamlProvider;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the SAML providers, all at once.
@Operation("iam:ListSAMLProviders")
final class ListSAMLProviders implements OperationHandler<ListSAMLProvidersRequest, ListSAMLProvidersResponse> {
    private final SamlProviders samlProviders;

    ListSAMLProviders(SamlProviders samlProviders) {
        this.samlProviders = samlProviders;
    }

    @Override
    public List<Target> targets(ListSAMLProvidersRequest request, Caller caller) {
        return List.of(Resource.listing(Resource.SAML_PROVIDER, null, caller).target("iam:ListSAMLProviders"));
    }

    @Override
    public ListSAMLProvidersResponse handle(ListSAMLProvidersRequest request, Caller caller) {
        return new ListSAMLProvidersResponse(samlProviders.list(caller.account()).stream()
                .map(ListSAMLProviders::shown)
                .toList());
    }

    private static SAMLProviderListEntry shown(SamlProvider provider) {
        return SAMLProviderListEntry.builder()
                .arn(provider.arn().toString())
                .validUntil(Metadata.validUntil(provider))
                .createDate(provider.createDate())
                .build();
    }
}
