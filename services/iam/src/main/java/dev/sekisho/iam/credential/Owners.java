package dev.sekisho.iam.credential;

import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.user.Users;
import dev.sekisho.models.AwsError;
import dev.sekisho.server.Caller;
import org.jspecify.annotations.Nullable;

/// Whose credentials a call is about.
final class Owners {
    private Owners() {}

    /// @param userName null to mean the caller
    /// @throws AwsError `NoSuchEntity` if there is no such user
    static void require(Users users, @Nullable String userName, Caller caller) {
        KeyOwner owner = CallingUser.orNamed(userName, caller);
        if (!owner.isRoot()) {
            users.get(owner.account(), owner.userName());
        }
    }

    /// @throws AwsError `NoSuchEntity`, always: nobody has a password
    static AwsError noPassword(Users users, @Nullable String userName, Caller caller) {
        require(users, userName, caller);
        return AwsError.of(
                "NoSuchEntity",
                404,
                "Login Profile for User %s cannot be found.",
                CallingUser.orNamed(userName, caller).userName());
    }
}
