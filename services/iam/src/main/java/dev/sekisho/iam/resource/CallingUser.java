package dev.sekisho.iam.resource;

import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Caller;
import org.jspecify.annotations.Nullable;

/// Who is meant by a call that names no user.
public final class CallingUser {
    private CallingUser() {}

    /// Whose access keys a call is about.
    ///
    /// @param userName null to mean the caller
    /// @throws AwsError `ValidationError` if the caller is neither a user nor the root user
    public static KeyOwner orNamed(@Nullable String userName, Caller caller) {
        if (userName != null) {
            return new KeyOwner(caller.account(), userName);
        }
        return switch (caller.principal()) {
            case Principal.User user -> new KeyOwner(user.owner(), user.name());
            case Principal.Root root -> KeyOwner.root(root.owner());
            case Principal.RoleSession _,
                    Principal.FederatedUser _,
                    Principal.Federated _,
                    Principal.Service _,
                    Principal.Anonymous _ ->
                throw AwsError.of(
                        "ValidationError", 400, "Must specify userName when calling with non-User credentials");
        };
    }
}
