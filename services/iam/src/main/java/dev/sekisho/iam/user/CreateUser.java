package dev.sekisho.iam.user;

import dev.sekisho.iam.api.CreateUserRequest;
import dev.sekisho.iam.api.CreateUserResponse;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.tag.TagKeys;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.user.Users;
import dev.sekisho.identity.user.Users.NewUser;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Creates a user.
@Operation(
        value = "iam:CreateUser",
        actions = {"iam:CreateUser", "iam:TagUser"})
final class CreateUser implements OperationHandler<CreateUserRequest, CreateUserResponse> {
    private final Users users;

    CreateUser(Users users) {
        this.users = users;
    }

    @Override
    public List<Target> targets(CreateUserRequest request, Caller caller) {
        Resource user = Resource.called(Resource.USER, request.path(), request.userName(), caller);
        return Tags.targets(
                user, "User", request.tags(), ConditionKeys.permissionsBoundary(request.permissionsBoundary()));
    }

    @Override
    public CreateUserResponse handle(CreateUserRequest request, Caller caller) {
        var user = new NewUser(
                Paths.orRoot(request.path()),
                request.userName(),
                Tags.kept(TagKeys.OF_PRINCIPALS, request.tags()),
                request.permissionsBoundary());
        return new CreateUserResponse(UserView.whole(users.create(caller.account(), user)));
    }
}
