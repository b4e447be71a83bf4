package dev.sekisho.iam.user;

import dev.sekisho.iam.api.UpdateUserRequest;
import dev.sekisho.iam.api.UpdateUserResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.iam.resource.Resources.Move;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Changes a user's name or path. The caller needs permission on the user as it is and as it will be.
@Operation("iam:UpdateUser")
final class UpdateUser implements OperationHandler<UpdateUserRequest, UpdateUserResponse> {
    private final Users users;
    private final Resources resources;

    UpdateUser(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateUserRequest request, Caller caller) {
        String action = "iam:UpdateUser";
        return List.of(
                resources.user(request.userName(), caller).target(action),
                resources
                        .moved(
                                EntityKind.USER,
                                request.userName(),
                                new Move(request.newPath(), request.newUserName()),
                                caller)
                        .target(action));
    }

    @Override
    public UpdateUserResponse handle(UpdateUserRequest request, Caller caller) {
        users.update(caller.account(), request.userName(), request.newPath(), request.newUserName());
        return UpdateUserResponse.EMPTY;
    }
}
