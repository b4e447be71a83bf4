package dev.sekisho.identity.account;

import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The accounts: the one that the store began with, and those made later.
public final class Accounts {
    private static final byte[] INDEX = {'1'};

    private final Commits commits;
    private final Store store;
    private final AccessKeys accessKeys;
    private final Ids ids;
    private final InstantSource clock;

    public Accounts(Commits commits, AccessKeys accessKeys, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.accessKeys = accessKeys;
        this.ids = ids;
        this.clock = clock;
    }

    /// An account that was just made, with its root user's access key.
    public record NewAccount(Account account, NewAccessKey rootKey) {}

    /// A root user's new access key.
    ///
    /// @param replaced the id of the key that gave way to it, or the empty string
    public record NewRootKey(NewAccessKey key, String replaced) {}

    /// Makes an account whose root user has an access key.
    ///
    /// @param name 1 to 50 printable ASCII characters, without a blank at either end; the empty string for none
    /// @throws AwsError `EntityAlreadyExists` if another account has the name, in whatever case;
    ///     `ValidationError` if it could be taken for an id
    public NewAccount create(String name) {
        if (AccountId.isValid(name)) {
            throw AwsError.of(
                    "ValidationError", 400, "The account name %s has the form of an account id, so it is none.", name);
        }
        String accessKeyId = ids.accessKeyId();
        SecretKey secret = ids.secret();
        return commits.update(transaction -> {
            Instant now = clock.instant();
            var account = new Account(unusedId(), name, now, List.of(accessKeyId));
            if (!name.isEmpty()) {
                takeName(transaction, account);
            }
            transaction
                    .absent(account.key())
                    .put(account.key(), account.toBytes())
                    .put(Keys.accountMade(account.createDate(), account.id()), INDEX);
            return new NewAccount(account, addKey(transaction, account.id(), accessKeyId, secret));
        });
    }

    private AccountId unusedId() {
        AccountId id = ids.accountId();
        while (exists(id)) {
            id = ids.accountId();
        }
        return id;
    }

    private void takeName(Transaction.Builder transaction, Account account) {
        String key = Keys.accountName(account.name());
        if (store.get(key).isPresent()) {
            throw Refusals.exists("Account", account.name());
        }
        transaction.absent(key).put(key, account.id().value().getBytes(StandardCharsets.US_ASCII));
    }

    /// Gives an account's root user a further access key, of which there are two at most.
    ///
    /// @param replaceOldest whether the older of two gives way
    /// @throws AwsError `NoSuchEntity`; `LimitExceeded` if there are two and none may give way
    public NewRootKey createRootKey(AccountId id, boolean replaceOldest) {
        String accessKeyId = ids.accessKeyId();
        SecretKey secret = ids.secret();
        return commits.update(transaction -> {
            Stored<Account> before = stored(id);
            Account account = before.value();
            String replaced = "";
            if (account.rootAccessKeyIds().size() >= AccessKeys.MAX_KEYS) {
                if (!replaceOldest) {
                    throw Refusals.quota("AccessKeysPerAccount", AccessKeys.MAX_KEYS);
                }
                replaced = account.rootAccessKeyIds().getFirst();
                accessKeys.remove(transaction, replaced);
                account = account.withoutRootAccessKey(replaced);
            }
            account = account.withRootAccessKey(accessKeyId);
            transaction.unchanged(before.entry()).put(account.key(), account.toBytes());
            return new NewRootKey(addKey(transaction, id, accessKeyId, secret), replaced);
        });
    }

    private NewAccessKey addKey(Transaction.Builder transaction, AccountId id, String accessKeyId, SecretKey secret) {
        var key = new AccessKey(accessKeyId, KeyOwner.root(id), "", AccessKey.Status.ACTIVE, clock.instant());
        return accessKeys.add(transaction, key, secret);
    }

    /// Lists the accounts: the first account, and then the others by the second in which they were made.
    ///
    /// @param after a page's [Page#next]; null to begin
    /// @param limit at least 1
    /// @throws AwsError `ValidationError` if `after` is not of such a page
    public Page<Account> list(@Nullable String after, int limit) {
        AccountListing.requirePosition(after);
        return new AccountListing(store, this::find).page(findFirst(), after, limit);
    }

    /// Finds an account by its id, or by its name in whatever case.
    public Optional<Account> find(String nameOrId) {
        if (AccountId.isValid(nameOrId)) {
            return find(new AccountId(nameOrId));
        }
        return Keys.isAccountName(nameOrId)
                ? store.get(Keys.accountName(nameOrId)).map(Accounts::id).flatMap(this::find)
                : Optional.empty();
    }

    public Optional<Account> find(AccountId id) {
        return findStored(id).map(Stored::value);
    }

    public boolean exists(AccountId id) {
        return store.get(Keys.account(id)).isPresent();
    }

    /// @throws AwsError `NoSuchEntity`
    public Account get(AccountId id) {
        return stored(id).value();
    }

    /// The account that the store began with; empty for a new store.
    public Optional<AccountId> findFirst() {
        return store.get(Keys.firstAccount()).map(Accounts::id);
    }

    private Stored<Account> stored(AccountId id) {
        return findStored(id).orElseThrow(() -> AwsError.of("NoSuchEntity", 404, "There is no account %s.", id));
    }

    private Optional<Stored<Account>> findStored(AccountId id) {
        return store.get(Keys.account(id)).map(entry -> new Stored<>(entry, Account.read(id, entry)));
    }

    private static AccountId id(Entry entry) {
        String text = new String(entry.value(), StandardCharsets.US_ASCII);
        if (!AccountId.isValid(text)) {
            throw new UnreadableValueException("The stored value of " + entry.key() + " is no account id.");
        }
        return new AccountId(text);
    }
}
