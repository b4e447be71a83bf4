package dev.sekisho.identity;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.sigv4.SecretKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the first account with its root user's access key, once, or finds them.
public final class Bootstrap {
    private static final AccountId DEFAULT_ACCOUNT = new AccountId("000000000000");

    private final Commits commits;
    private final Accounts accounts;
    private final AccessKeys accessKeys;
    private final Ids ids;
    private final InstantSource clock;

    Bootstrap(Commits commits, Accounts accounts, AccessKeys accessKeys, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.accounts = accounts;
        this.accessKeys = accessKeys;
        this.ids = ids;
        this.clock = clock;
    }

    /// What whoever starts the server asks for; null where nothing is asked.
    ///
    /// @param accountId twelve digits; 000000000000 for a new store if null
    /// @param accessKeyId the root user's; given together with `secret` or not at all
    public record Wanted(
            @Nullable AccountId accountId,
            @Nullable String accessKeyId,
            @Nullable SecretKey secret) {
        public static final Wanted NOTHING = new Wanted(null, null, null);
    }

    /// The first account.
    ///
    /// @param rootKeys the root user's access keys; empty if they were all deleted
    /// @param created whether it was made just now
    public record FirstAccount(AccountId id, List<NewAccessKey> rootKeys, boolean created) {
        public FirstAccount {
            rootKeys = List.copyOf(rootKeys);
        }
    }

    /// @throws BootstrapException if what is asked for is not a key, or differs from what is stored
    public FirstAccount open(Wanted wanted) {
        requireKey(wanted);
        return commits.update(transaction -> {
            Optional<AccountId> first = accounts.findFirst();
            if (first.isPresent()) {
                return existing(first.get(), wanted);
            }
            AccountId accountId = wanted.accountId() == null ? DEFAULT_ACCOUNT : wanted.accountId();
            String accessKeyId = wanted.accessKeyId() == null ? ids.accessKeyId() : wanted.accessKeyId();
            SecretKey secret = wanted.secret() == null ? ids.secret() : wanted.secret();
            Instant now = clock.instant();
            var account = new Account(accountId, "", now, List.of(accessKeyId));
            var key = new AccessKey(accessKeyId, KeyOwner.root(accountId), "", AccessKey.Status.ACTIVE, now);
            transaction
                    .absent(Keys.firstAccount())
                    .absent(account.key())
                    .put(Keys.firstAccount(), accountId.value().getBytes(StandardCharsets.US_ASCII))
                    .put(account.key(), account.toBytes());
            return new FirstAccount(accountId, List.of(accessKeys.add(transaction, key, secret)), true);
        });
    }

    private FirstAccount existing(AccountId accountId, Wanted wanted) {
        if (wanted.accountId() != null && !wanted.accountId().equals(accountId)) {
            throw new BootstrapException("The account id that was given is " + wanted.accountId()
                    + ", but the data belong to the account " + accountId + ".");
        }
        List<NewAccessKey> rootKeys = accounts.find(accountId).stream()
                .flatMap(account -> account.rootAccessKeyIds().stream())
                .flatMap(id -> accessKeys.reveal(id).stream())
                .toList();
        boolean matches = wanted.accessKeyId() == null
                || rootKeys.stream()
                        .anyMatch(stored -> stored.key().id().equals(wanted.accessKeyId())
                                && Objects.equals(stored.secret(), wanted.secret()));
        if (!matches) {
            throw new BootstrapException(
                    "The root access key that was given differs from the one that the data were made with.");
        }
        return new FirstAccount(accountId, rootKeys, false);
    }

    private static void requireKey(Wanted wanted) {
        if ((wanted.accessKeyId() == null) != (wanted.secret() == null)) {
            throw new BootstrapException("The root access key id and the root secret access key are given together.");
        }
        if (wanted.accessKeyId() != null && !Keys.isAccessKeyId(wanted.accessKeyId())) {
            throw new BootstrapException("The root access key id must be 3 to 128 letters, digits and underscores.");
        }
        if (wanted.secret() != null && wanted.secret().reveal().length == 0) {
            throw new BootstrapException("The root secret access key must not be empty.");
        }
    }
}
