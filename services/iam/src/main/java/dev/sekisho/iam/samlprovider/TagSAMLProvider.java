package dev.sekisho.iam.samlprovider;

import dev.sekisho.iam.api.TagSAMLProviderRequest;
import dev.sekisho.iam.api.TagSAMLProviderResponse;
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

/// Sets tags of a SAML provider.
@Operation("iam:TagSAMLProvider")
final class TagSAMLProvider implements OperationHandler<TagSAMLProviderRequest, TagSAMLProviderResponse> {
    private final SamlProviders samlProviders;
    private final Resources resources;

    TagSAMLProvider(SamlProviders samlProviders, Resources resources) {
        this.samlProviders = samlProviders;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(TagSAMLProviderRequest request, Caller caller) {
        return List.of(resources
                .samlProvider(request.samlProviderArn(), caller)
                .target("iam:TagSAMLProvider", ConditionKeys.requestTags(request.tags())));
    }

    @Override
    public TagSAMLProviderResponse handle(TagSAMLProviderRequest request, Caller caller) {
        samlProviders.tag(caller.account(), request.samlProviderArn(), Tags.setting(TagKeys.OF_OTHERS, request.tags()));
        return TagSAMLProviderResponse.EMPTY;
    }
}
