package dev.sekisho.identity.key;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.util.List;

/// Reads what has access keys, a user or an account's root, as one thing.
final class Owners {
    private final Store store;
    private final Entities entities;

    Owners(Store store) {
        this.store = store;
        this.entities = new Entities(store);
    }

    /// A user or a root user with access keys.
    sealed interface Owner {
        List<String> accessKeyIds();

        /// As in [AccessKey#userId].
        String userId();

        /// With the user's name in the case as it is kept.
        KeyOwner name();

        void addKey(Transaction.Builder transaction, String accessKeyId);

        void removeKey(Transaction.Builder transaction, String accessKeyId);
    }

    private record UserOwner(Stored<User> user) implements Owner {
        @Override
        public List<String> accessKeyIds() {
            return user.value().accessKeyIds();
        }

        @Override
        public String userId() {
            return user.value().id();
        }

        @Override
        public KeyOwner name() {
            return new KeyOwner(user.value().account(), user.value().name());
        }

        @Override
        public void addKey(Transaction.Builder transaction, String accessKeyId) {
            put(transaction, user.value().withAccessKey(accessKeyId));
        }

        @Override
        public void removeKey(Transaction.Builder transaction, String accessKeyId) {
            put(transaction, user.value().withoutAccessKey(accessKeyId));
        }

        private void put(Transaction.Builder transaction, User changed) {
            transaction.unchanged(user.entry());
            Entities.put(transaction, changed);
        }
    }

    private record RootOwner(Account account, Entry entry) implements Owner {
        @Override
        public List<String> accessKeyIds() {
            return account.rootAccessKeyIds();
        }

        @Override
        public String userId() {
            return "";
        }

        @Override
        public KeyOwner name() {
            return KeyOwner.root(account.id());
        }

        @Override
        public void addKey(Transaction.Builder transaction, String accessKeyId) {
            put(transaction, account.withRootAccessKey(accessKeyId));
        }

        @Override
        public void removeKey(Transaction.Builder transaction, String accessKeyId) {
            put(transaction, account.withoutRootAccessKey(accessKeyId));
        }

        private void put(Transaction.Builder transaction, Account changed) {
            transaction.unchanged(entry).put(changed.key(), changed.toBytes());
        }
    }

    /// @throws AwsError `NoSuchEntity`
    Owner get(KeyOwner owner) {
        if (!owner.isRoot()) {
            return new UserOwner(entities.user(owner.account(), owner.userName()));
        }
        Entry entry = store.get(Keys.account(owner.account()))
                .orElseThrow(() -> AwsError.of("NoSuchEntity", 404, "There is no account %s.", owner.account()));
        return new RootOwner(Account.read(owner.account(), entry), entry);
    }
}
