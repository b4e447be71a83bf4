package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.CreateInstanceProfileRequest;
import dev.sekisho.iam.api.CreateInstanceProfileResponse;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Creates an instance profile.
@Operation(
        value = "iam:CreateInstanceProfile",
        actions = {"iam:CreateInstanceProfile", "iam:TagInstanceProfile"})
final class CreateInstanceProfile
        implements OperationHandler<CreateInstanceProfileRequest, CreateInstanceProfileResponse> {
    private final InstanceProfiles instanceProfiles;
    private final ProfileViews views;

    CreateInstanceProfile(InstanceProfiles instanceProfiles, ProfileViews views) {
        this.instanceProfiles = instanceProfiles;
        this.views = views;
    }

    @Override
    public List<Target> targets(CreateInstanceProfileRequest request, Caller caller) {
        return Tags.targets(
                Resource.called(Resource.INSTANCE_PROFILE, request.path(), request.instanceProfileName(), caller),
                "InstanceProfile",
                request.tags());
    }

    @Override
    public CreateInstanceProfileResponse handle(CreateInstanceProfileRequest request, Caller caller) {
        return new CreateInstanceProfileResponse(views.whole(instanceProfiles.create(
                caller.account(),
                Paths.orRoot(request.path()),
                request.instanceProfileName(),
                Tags.kept(TagKeys.OF_OTHERS, request.tags()))));
    }
}
