package dev.sekisho.iam.oidcprovider;

import dev.sekisho.iam.api.UntagOpenIDConnectProviderRequest;
import dev.sekisho.iam.api.UntagOpenIDConnectProviderResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.oidc.OidcProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Removes tags of an OpenID Connect provider.
@Operation("iam:UntagOpenIDConnectProvider")
final class UntagOpenIDConnectProvider
        implements OperationHandler<UntagOpenIDConnectProviderRequest, UntagOpenIDConnectProviderResponse> {
    private final OidcProviders oidcProviders;
    private final Resources resources;

    UntagOpenIDConnectProvider(OidcProviders oidcProviders, Resources resources) {
        this.oidcProviders = oidcProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UntagOpenIDConnectProviderRequest request, Caller caller) {
        return List.of(resources
                .oidcProvider(request.openIDConnectProviderArn(), caller)
                .target("iam:UntagOpenIDConnectProvider", ConditionKeys.tagKeys(request.tagKeys())));
    }

    @Override
    public UntagOpenIDConnectProviderResponse handle(UntagOpenIDConnectProviderRequest request, Caller caller) {
        oidcProviders.tag(
                caller.account(),
                request.openIDConnectProviderArn(),
                Tags.removing(TagKeys.OF_OTHERS, request.tagKeys()));
        return UntagOpenIDConnectProviderResponse.EMPTY;
    }
}
