package dev.sekisho.identity.key;

import dev.sekisho.policy.AccountId;

/// Whose an access key or an MFA device is.
///
/// @param userName the user's name, or the empty string for the account's root user
public record KeyOwner(AccountId account, String userName) {

    public static KeyOwner root(AccountId account) {
        return new KeyOwner(account, "");
    }

    public boolean isRoot() {
        return userName.isEmpty();
    }
}
