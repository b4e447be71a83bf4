package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.UntagInstanceProfileRequest;
import dev.sekisho.iam.api.UntagInstanceProfileResponse;
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

/// Removes tags of an instance profile.
@Operation("iam:UntagInstanceProfile")
final class UntagInstanceProfile
        implements OperationHandler<UntagInstanceProfileRequest, UntagInstanceProfileResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;

    UntagInstanceProfile(InstanceProfiles instanceProfiles, Resources resources) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UntagInstanceProfileRequest request, Caller caller) {
        return List.of(resources
                .instanceProfile(request.instanceProfileName(), caller)
                .target("iam:UntagInstanceProfile", ConditionKeys.tagKeys(request.tagKeys())));
    }

    @Override
    public UntagInstanceProfileResponse handle(UntagInstanceProfileRequest request, Caller caller) {
        instanceProfiles.tag(
                caller.account(), request.instanceProfileName(), Tags.removing(TagKeys.OF_OTHERS, request.tagKeys()));
        return UntagInstanceProfileResponse.EMPTY;
    }
}
