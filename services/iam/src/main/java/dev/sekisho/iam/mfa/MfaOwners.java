package dev.sekisho.iam.mfa;

import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.user.Users;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Caller;
import org.jspecify.annotations.Nullable;

/// Whose MFA devices a call is about.
///
/// EnableMFADevice and ResyncMFADevice want a user's name, and AWS gives the root user devices in its console only,
/// which is not here. So the root user, and nobody else, may call itself `root` where no user has that name.
public final class MfaOwners {
    static final String ROOT = "root";

    private final Users users;
    private final Resources resources;

    public MfaOwners(Users users, Resources resources) {
        this.users = users;
        this.resources = resources;
    }

    /// @param userName null to mean the caller
    Resource resource(@Nullable String userName, Caller caller) {
        return resources.userOrCaller(meant(userName, caller), caller);
    }

    /// @param userName null to mean the caller
    /// @throws AwsError `ValidationError` if the caller is neither a user nor the root user
    KeyOwner owner(@Nullable String userName, Caller caller) {
        return CallingUser.orNamed(meant(userName, caller), caller);
    }

    private @Nullable String meant(@Nullable String userName, Caller caller) {
        boolean isRoot = ROOT.equals(userName)
                && caller.principal() instanceof Principal.Root
                && users.find(caller.account(), ROOT).isEmpty();
        return isRoot ? null : userName;
    }
}
