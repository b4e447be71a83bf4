package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.CreateOpenIDConnectProviderRequest;
import dev.sekisho.iam.api.CreateOpenIDConnectProviderResponse;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.oidc.OidcProvider;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.identity.oidc.OidcProviders.Registration;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Registers an OpenID Connect provider.
///
/// AWS: without thumbprints it looks up one of the issuer's, in case no known authority vouches for the issuer. Here
/// nothing is fetched before a token comes, so such an issuer needs its thumbprint.
///
/// Source: IAM API Reference, "CreateOpenIDConnectProvider".
@Operation(
        value = "iam:CreateOpenIDConnectProvider",
        actions = {"iam:CreateOpenIDConnectProvider", "iam:TagOpenIDConnectProvider"})
final class CreateOpenIDConnectProvider
        implements OperationHandler<CreateOpenIDConnectProviderRequest, CreateOpenIDConnectProviderResponse> {
    private final OidcProviders oidcProviders;

    CreateOpenIDConnectProvider(OidcProviders oidcProviders) {
        this.oidcProviders = oidcProviders;
    }

    @Override
    public List<Target> targets(CreateOpenIDConnectProviderRequest request, Caller caller) {
        return Tags.targets(Resource.oidcProvider(request.url(), caller), "OpenIDConnectProvider", request.tags());
    }

    @Override
    public CreateOpenIDConnectProviderResponse handle(CreateOpenIDConnectProviderRequest request, Caller caller) {
        OidcProvider provider = oidcProviders.create(
                caller.account(),
                new Registration(
                        request.url(),
                        request.clientIDList(),
                        request.thumbprintList(),
                        Tags.kept(TagKeys.OF_OTHERS, request.tags())));
        return CreateOpenIDConnectProviderResponse.builder()
                .openIDConnectProviderArn(provider.arn().toString())
                .tags(request.tags())
                .build();
    }
}
