package dev.sekisho.iam.credential;

import dev.sekisho.iam.api.GetLoginProfileRequest;
import dev.sekisho.iam.api.GetLoginProfileResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows when a user got a password: nobody has one.
@Operation("iam:GetLoginProfile")
final class GetLoginProfile implements OperationHandler<GetLoginProfileRequest, GetLoginProfileResponse> {
    private final Users users;
    private final Resources resources;

    GetLoginProfile(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetLoginProfileRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:GetLoginProfile"));
    }

    @Override
    public GetLoginProfileResponse handle(GetLoginProfileRequest request, Caller caller) {
        throw Owners.noPassword(users, request.userName(), caller);
    }
}
