package dev.sekisho.identity.account;

import dev.sekisho.identity.storage.Keys;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Store;

/// The accounts.
public final class Accounts {
    private final Store store;

    public Accounts(Store store) {
        this.store = store;
    }

    public boolean exists(AccountId id) {
        return store.get(Keys.account(id)).isPresent();
    }

    /// @throws AwsError `NoSuchEntity`
    public Account get(AccountId id) {
        return store.get(Keys.account(id))
                .map(entry -> Account.read(id, entry))
                .orElseThrow(() -> AwsError.of("NoSuchEntity", 404, "There is no account %s.", id));
    }
}
