package dev.sekisho.identity.key;

import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.AccessKey.Status;
import dev.sekisho.identity.key.Owners.Owner;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The long-term access keys of users and root users.
public final class AccessKeys {
    /// The most that a user, or an account's root user, has.
    public static final int MAX_KEYS = 2;

    private final Commits commits;
    private final Store store;
    private final Owners owners;
    private final Keyring keyring;
    private final LastUses lastUses;
    private final Ids ids;
    private final InstantSource clock;

    public AccessKeys(Commits commits, Keyring keyring, LastUses lastUses, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.owners = new Owners(store);
        this.keyring = keyring;
        this.lastUses = lastUses;
        this.ids = ids;
        this.clock = clock;
    }

    /// Creates an active key.
    ///
    /// @throws AwsError `NoSuchEntity`, `LimitExceeded`
    public NewAccessKey create(KeyOwner owner) {
        String accessKeyId = ids.accessKeyId();
        SecretKey secret = ids.secret();
        return commits.update(transaction -> {
            Owner found = owners.get(owner);
            if (found.accessKeyIds().size() >= MAX_KEYS) {
                throw Refusals.quota(owner.isRoot() ? "AccessKeysPerAccount" : "AccessKeysPerUser", MAX_KEYS);
            }
            found.addKey(transaction, accessKeyId);
            return add(
                    transaction,
                    new AccessKey(accessKeyId, found.name(), found.userId(), Status.ACTIVE, clock.instant()),
                    secret);
        });
    }

    /// Adds a key to the transaction, which must also add it to its owner.
    public NewAccessKey add(Transaction.Builder transaction, AccessKey key, SecretKey secret) {
        Sealed sealed = keyring.seal(secret, key.owner().account(), key.id());
        transaction.absent(Keys.accessKey(key.id()));
        transaction.put(Keys.accessKey(key.id()), new StoredAccessKey(key, sealed).toBytes());
        return new NewAccessKey(key, secret);
    }

    /// Adds to the transaction that a key goes, which must also take it from its owner.
    public void remove(Transaction.Builder transaction, String accessKeyId) {
        stored(accessKeyId).map(Stored::entry).ifPresent(transaction::unchanged);
        transaction.delete(Keys.accessKey(accessKeyId)).delete(Keys.accessKeyUsed(accessKeyId));
    }

    /// Opens a key's secret, which the owner is shown once; for whoever runs the server.
    ///
    /// @throws KeyringException if the secret cannot be opened
    public Optional<NewAccessKey> reveal(String accessKeyId) {
        return stored(accessKeyId)
                .map(Stored::value)
                .map(found -> new NewAccessKey(
                        found.key(),
                        keyring.open(found.secret(), found.key().owner().account(), accessKeyId)));
    }

    /// Finds a key by its id, whoever it belongs to.
    public Optional<AccessKey> find(String accessKeyId) {
        return stored(accessKeyId).map(key -> key.value().key());
    }

    /// Lists an owner's keys in the order in which they were created.
    ///
    /// @throws AwsError `NoSuchEntity`
    public Page<AccessKey> list(KeyOwner owner, @Nullable String after, int limit) {
        List<AccessKey> keys = owners.get(owner).accessKeyIds().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
        int from = 0;
        while (after != null && from < keys.size() && !keys.get(from).id().equals(after)) {
            from++;
        }
        List<AccessKey> rest = after == null ? keys : keys.subList(Math.min(from + 1, keys.size()), keys.size());
        return rest.size() <= limit
                ? new Page<>(rest, "")
                : new Page<>(rest.subList(0, limit), rest.get(limit - 1).id());
    }

    /// Switches a key on or off.
    ///
    /// @throws AwsError `NoSuchEntity`, also if the key is another's
    public void update(KeyOwner owner, String accessKeyId, Status status) {
        commits.update(transaction -> {
            Stored<StoredAccessKey> before = owned(owner, accessKeyId);
            var after = new StoredAccessKey(
                    before.value().key().with(status), before.value().secret());
            return transaction.unchanged(before.entry()).put(before.entry().key(), after.toBytes());
        });
    }

    /// @throws AwsError `NoSuchEntity`, also if the key is another's
    public void delete(KeyOwner owner, String accessKeyId) {
        commits.update(transaction -> {
            Stored<StoredAccessKey> key = owned(owner, accessKeyId);
            owners.get(owner).removeKey(transaction, accessKeyId);
            return transaction.unchanged(key.entry()).delete(key.entry().key()).delete(Keys.accessKeyUsed(accessKeyId));
        });
    }

    /// When the key was last used; empty if never.
    public Optional<LastUsed> lastUsed(String accessKeyId) {
        return Keys.isAccessKeyId(accessKeyId) ? lastUses.accessKeys().find(accessKeyId) : Optional.empty();
    }

    /// Adds to the transaction that the keys of a user who gets another name follow.
    public static void renameOwner(Transaction.Builder transaction, Store store, User renamed) {
        for (String id : renamed.accessKeyIds()) {
            store.get(Keys.accessKey(id)).ifPresent(entry -> {
                StoredAccessKey before = StoredAccessKey.read(entry);
                var owner = new KeyOwner(renamed.account(), renamed.name());
                var after = new StoredAccessKey(before.key().with(owner), before.secret());
                transaction.unchanged(entry).put(entry.key(), after.toBytes());
            });
        }
    }

    private Stored<StoredAccessKey> owned(KeyOwner owner, String accessKeyId) {
        KeyOwner found = owners.get(owner).name();
        return stored(accessKeyId)
                .filter(key -> key.value().key().owner().equals(found))
                .orElseThrow(() -> Refusals.noSuchAccessKey(accessKeyId));
    }

    private Optional<Stored<StoredAccessKey>> stored(String accessKeyId) {
        return Keys.isAccessKeyId(accessKeyId)
                ? store.get(Keys.accessKey(accessKeyId)).map(entry -> new Stored<>(entry, StoredAccessKey.read(entry)))
                : Optional.empty();
    }
}
