package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.RemoveRoleFromInstanceProfileRequest;
import dev.sekisho.iam.api.RemoveRoleFromInstanceProfileResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Takes a role out of an instance profile.
@Operation("iam:RemoveRoleFromInstanceProfile")
final class RemoveRoleFromInstanceProfile
        implements OperationHandler<RemoveRoleFromInstanceProfileRequest, RemoveRoleFromInstanceProfileResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;

    RemoveRoleFromInstanceProfile(InstanceProfiles instanceProfiles, Resources resources) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(RemoveRoleFromInstanceProfileRequest request, Caller caller) {
        return List.of(resources
                .instanceProfile(request.instanceProfileName(), caller)
                .target("iam:RemoveRoleFromInstanceProfile"));
    }

    @Override
    public RemoveRoleFromInstanceProfileResponse handle(RemoveRoleFromInstanceProfileRequest request, Caller caller) {
        instanceProfiles.removeRole(caller.account(), request.instanceProfileName(), request.roleName());
        return RemoveRoleFromInstanceProfileResponse.EMPTY;
    }
}
