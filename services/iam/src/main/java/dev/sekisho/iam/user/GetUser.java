package dev.sekisho.iam.user;

import dev.sekisho.iam.api.GetUserRequest;
import dev.sekisho.iam.api.GetUserResponse;
import dev.sekisho.iam.api.User;
import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.user.Users;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
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
                who.isRoot() ? root(who.account()) : UserView.whole(users.get(who.account(), who.userName())));
    }

    /// AWS: the root user has the account's number as its id, and neither path nor name. When its password was last
    /// used is not shown: nobody has one.
    private User root(AccountId id) {
        Account account = accounts.get(id);
        return User.builder()
                .userId(id.value())
                .arn(Arn.iam(id, "root").toString())
                .createDate(account.createDate())
                .build();
    }
}
