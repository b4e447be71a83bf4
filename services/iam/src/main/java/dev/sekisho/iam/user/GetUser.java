package dev.sekisho.iam.user;

import dev.sekisho.iam.api.GetUserRequest;
import dev.sekisho.iam.api.GetUserResponse;
import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.user.Users;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows a user; the caller, if none is named.
@Operation("iam:GetUser")
final class GetUser implements OperationHandler<GetUserRequest, GetUserResponse> {
    private final Users users;
    private final Accounts accounts;
    private final Resources resources;

    GetUser(Users users, Accounts accounts, Resources resources) {
        this.users = users;
        this.accounts = accounts;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetUserRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:GetUser"));
    }

    @Override
    public GetUserResponse handle(GetUserRequest request, Caller caller) {
        KeyOwner who = CallingUser.orNamed(request.userName(), caller);
        return new GetUserResponse(
                who.isRoot()
                        ? UserView.root(accounts.get(who.account()))
                        : UserView.whole(users.get(who.account(), who.userName())));
    }
}
