package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.UntagSAMLProviderRequest;
import dev.sekisho.iam.api.UntagSAMLProviderResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.saml.SamlProviders;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Removes tags of a SAML provider.
@Operation("iam:UntagSAMLProvider")
final class UntagSAMLProvider implements OperationHandler<UntagSAMLProviderRequest, UntagSAMLProviderResponse> {
    private final SamlProviders samlProviders;
    private final Resources resources;

    UntagSAMLProvider(SamlProviders samlProviders, Resources resources) {
        this.samlProviders = samlProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UntagSAMLProviderRequest request, Caller caller) {
        return List.of(resources
                .samlProvider(request.samlProviderArn(), caller)
                .target("iam:UntagSAMLProvider", ConditionKeys.tagKeys(request.tagKeys())));
    }

    @Override
    public UntagSAMLProviderResponse handle(UntagSAMLProviderRequest request, Caller caller) {
        samlProviders.tag(
                caller.account(), request.samlProviderArn(), Tags.removing(TagKeys.OF_OTHERS, request.tagKeys()));
        return UntagSAMLProviderResponse.EMPTY;
    }
}
