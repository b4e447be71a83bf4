package dev.sekisho.iam.user;

import dev.sekisho.iam.api.User;
import dev.sekisho.iam.resource.BoundaryView;
import dev.sekisho.iam.tag.Tags;
import dev.sekisho.identity.account.Account;
import dev.sekisho.policy.Arn;

/// A user as answers show it.
public final class UserView {
    private UserView() {}

    /// As the answers about one user show it.
    public static User whole(dev.sekisho.identity.entity.User user) {
        return builder(user)
                .permissionsBoundary(BoundaryView.of(user.policies()))
                .tags(Tags.shown(user.tags()))
                .build();
    }

    /// As listings show it, which leave out the tags and the permissions boundary.
    public static User listed(dev.sekisho.identity.entity.User user) {
        return builder(user).build();
    }

    /// AWS: the root user has the account's number as its id, and neither path nor name. When its password was last
    /// used is not shown: nobody has one.
    public static User root(Account account) {
        return User.builder()
                .userId(account.id().value())
                .arn(Arn.iam(account.id(), "root").toString())
                .createDate(account.createDate())
                .build();
    }

    private static User.Builder builder(dev.sekisho.identity.entity.User user) {
        return User.builder()
                .path(user.path())
                .userName(user.name())
                .userId(user.id())
                .arn(user.arn().toString())
                .createDate(user.createDate());
    }
}
