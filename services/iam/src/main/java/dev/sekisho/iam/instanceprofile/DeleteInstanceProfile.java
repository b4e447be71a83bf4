package dev.sekisho.iam.instanceprofile;

import dev.sekisho.iam.api.DeleteInstanceProfileRequest;
import dev.sekisho.iam.api.DeleteInstanceProfileResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.instanceprofile.InstanceProfiles;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes an instance profile.
@Operation("iam:DeleteInstanceProfile")
final class DeleteInstanceProfile
        implements OperationHandler<DeleteInstanceProfileRequest, DeleteInstanceProfileResponse> {
    private final InstanceProfiles instanceProfiles;
    private final Resources resources;

    DeleteInstanceProfile(InstanceProfiles instanceProfiles, Resources resources) {
        this.instanceProfiles = instanceProfiles;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteInstanceProfileRequest request, Caller caller) {
        return List.of(
                resources.instanceProfile(request.instanceProfileName(), caller).target("iam:DeleteInstanceProfile"));
    }

    @Override
    public DeleteInstanceProfileResponse handle(DeleteInstanceProfileRequest request, Caller caller) {
        instanceProfiles.delete(caller.account(), request.instanceProfileName());
        return DeleteInstanceProfileResponse.EMPTY;
    }
}
