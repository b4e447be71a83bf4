package dev.sekisho.iam.credential;

import dev.sekisho.iam.api.DeleteLoginProfileRequest;
import dev.sekisho.iam.api.DeleteLoginProfileResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a user's password: nobody has one.
@Operation("iam:DeleteLoginProfile")
final class DeleteLoginProfile implements OperationHandler<DeleteLoginProfileRequest, DeleteLoginProfileResponse> {
    private final Users users;
    private final Resources resources;

    DeleteLoginProfile(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteLoginProfileRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:DeleteLoginProfile"));
    }

    @Override
    public DeleteLoginProfileResponse handle(DeleteLoginProfileRequest request, Caller caller) {
        throw Owners.noPassword(users, request.userName(), caller);
    }
}
