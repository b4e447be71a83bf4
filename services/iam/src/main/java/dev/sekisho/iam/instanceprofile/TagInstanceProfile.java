package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.TagInstanceProfileRequest;
import dev.sekisho.iam.api.TagInstanceProfileResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Sets tags of an instance profile.
@Operation("iam:TagInstanceProfile")
final class TagInstanceProfile implements OperationHandler<TagInstanceProfileRequest, TagInstanceProfileResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;

    TagInstanceProfile(InstanceProfiles instanceProfiles, Resources resources) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(TagInstanceProfileRequest request, Caller caller) {
        return List.of(resources
                .instanceProfile(request.instanceProfileName(), caller)
                .target("iam:TagInstanceProfile", ConditionKeys.requestTags(request.tags())));
    }

    @Override
    public TagInstanceProfileResponse handle(TagInstanceProfileRequest request, Caller caller) {
        instanceProfiles.tag(
                caller.account(), request.instanceProfileName(), Tags.setting(TagKeys.OF_OTHERS, request.tags()));
        return TagInstanceProfileResponse.EMPTY;
    }
}
