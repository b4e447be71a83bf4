package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.GetInstanceProfileRequest;
import dev.sekisho.iam.api.GetInstanceProfileResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows an instance profile with its role.
@Operation("iam:GetInstanceProfile")
final class GetInstanceProfile implements OperationHandler<GetInstanceProfileRequest, GetInstanceProfileResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;
    private final ProfileViews views;

    GetInstanceProfile(InstanceProfiles instanceProfiles, Resources resources, ProfileViews views) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
        this.views = views;
    }

    @Override
    public List<Target> targets(GetInstanceProfileRequest request, Caller caller) {
        return List.of(
                resources.instanceProfile(request.instanceProfileName(), caller).target("iam:GetInstanceProfile"));
    }

    @Override
    public GetInstanceProfileResponse handle(GetInstanceProfileRequest request, Caller caller) {
        return new GetInstanceProfileResponse(
                views.whole(instanceProfiles.get(caller.account(), request.instanceProfileName())));
    }
}
