package dev.sekisho.iam.user;

import dev.sekisho.iam.api.DeleteUserRequest;
import dev.sekisho.iam.api.DeleteUserResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes a user.
@Operation("iam:DeleteUser")
final class DeleteUser implements OperationHandler<DeleteUserRequest, DeleteUserResponse> {
    private final Users users;
    private final Resources resources;

    DeleteUser(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteUserRequest request, Caller caller) {
        return List.of(resources.user(request.userName(), caller).target("iam:DeleteUser"));
    }

    @Override
    public DeleteUserResponse handle(DeleteUserRequest request, Caller caller) {
        users.delete(caller.account(), request.userName());
        return DeleteUserResponse.EMPTY;
    }
}
