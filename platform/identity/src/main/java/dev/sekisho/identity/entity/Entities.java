package dev.sekisho.identity.entity;

import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads users, groups and roles, and adds them to transactions.
public final class Entities {
    private static final byte[] INDEX = {'1'};

    private final Store store;

    public Entities(Store store) {
        this.store = store;
    }

    /// @throws AwsError `NoSuchEntity`
    public Stored<User> user(AccountId account, String name) {
        return findUser(account, name).orElseThrow(() -> Refusals.noSuch("user", name));
    }

    /// @throws AwsError `NoSuchEntity`
    public Stored<Group> group(AccountId account, String name) {
        return findGroupNamed(account, name).orElseThrow(() -> Refusals.noSuch("group", name));
    }

    /// @throws AwsError `NoSuchEntity`
    public Stored<Role> role(AccountId account, String name) {
        return findRole(account, name).orElseThrow(() -> Refusals.noSuch("role", name));
    }

    /// @throws AwsError `NoSuchEntity`
    public Stored<? extends Entity> get(EntityKind kind, AccountId account, String name) {
        return switch (kind) {
            case USER -> user(account, name);
            case GROUP -> group(account, name);
            case ROLE -> role(account, name);
        };
    }

    public Optional<? extends Stored<? extends Entity>> find(EntityKind kind, AccountId account, String name) {
        return switch (kind) {
            case USER -> findUser(account, name);
            case GROUP -> findGroupNamed(account, name);
            case ROLE -> findRole(account, name);
        };
    }

    public Optional<Stored<User>> findUser(AccountId account, String name) {
        return find(account, EntityKind.USER, name, EntityCodec::user);
    }

    public Optional<Stored<Group>> findGroupNamed(AccountId account, String name) {
        return find(account, EntityKind.GROUP, name, EntityCodec::group);
    }

    public Optional<Stored<Role>> findRole(AccountId account, String name) {
        return find(account, EntityKind.ROLE, name, EntityCodec::role);
    }

    /// Finds a group by its `AGPA…` id.
    public Optional<Stored<Group>> findGroup(AccountId account, String groupId) {
        return groupName(account, groupId)
                .flatMap(name -> findGroupNamed(account, name))
                .filter(group -> group.value().id().equals(groupId));
    }

    /// The name, in lower case, of the group with this `AGPA…` id.
    public Optional<String> groupName(AccountId account, String groupId) {
        return store.get(Keys.groupId(account, groupId))
                .map(entry -> new String(entry.value(), StandardCharsets.US_ASCII));
    }

    public Page<User> users(AccountId account, String pathPrefix, @Nullable String after, int limit) {
        return list(new Listing<>(account, EntityKind.USER, EntityCodec::user), pathPrefix, after, limit);
    }

    public Page<Group> groups(AccountId account, String pathPrefix, @Nullable String after, int limit) {
        return list(new Listing<>(account, EntityKind.GROUP, EntityCodec::group), pathPrefix, after, limit);
    }

    public Page<Role> roles(AccountId account, String pathPrefix, @Nullable String after, int limit) {
        return list(new Listing<>(account, EntityKind.ROLE, EntityCodec::role), pathPrefix, after, limit);
    }

    /// Adds `entity` to the transaction. The caller adds the condition.
    public static void put(Transaction.Builder transaction, Entity entity) {
        transaction.put(entity.key(), EntityCodec.write(entity));
    }

    /// Adds to the transaction that `policy` lists what uses it.
    public static void putUse(Transaction.Builder transaction, Entity entity, AttachedPolicy policy, PolicyUse use) {
        transaction.put(use(entity, policy, use), INDEX);
    }

    /// Adds to the transaction that `policy` does not list `entity` any more.
    public static void deleteUse(Transaction.Builder transaction, Entity entity, AttachedPolicy policy, PolicyUse use) {
        transaction.delete(use(entity, policy, use));
    }

    private static String use(Entity entity, AttachedPolicy policy, PolicyUse use) {
        String kind = entity.kind().word();
        return Keys.use(entity.account(), use.index(), policy.policyId(), kind, entity.name());
    }

    /// Adds to the transaction that the policies of what gets another name list it under that.
    public static void moveUses(Transaction.Builder transaction, Entity before, Entity after) {
        for (AttachedPolicy policy : before.policies().attached()) {
            deleteUse(transaction, before, policy, PolicyUse.PERMISSIONS);
            putUse(transaction, after, policy, PolicyUse.PERMISSIONS);
        }
        AttachedPolicy boundary = before.policies().boundary();
        if (boundary != null) {
            deleteUse(transaction, before, boundary, PolicyUse.BOUNDARY);
            putUse(transaction, after, boundary, PolicyUse.BOUNDARY);
        }
    }

    /// Adds a new user or role, of whose name there may be none.
    public static void create(Transaction.Builder transaction, Entity principal) {
        transaction.absent(principal.key());
        put(transaction, principal);
        PrincipalIds.put(transaction, principal);
        AttachedPolicy boundary = principal.policies().boundary();
        if (boundary != null) {
            putUse(transaction, principal, boundary, PolicyUse.BOUNDARY);
        }
    }

    /// Adds the deletion of a user or role, which has no attached policies any more.
    public static void delete(Transaction.Builder transaction, Entity principal) {
        AttachedPolicy boundary = principal.policies().boundary();
        if (boundary != null) {
            deleteUse(transaction, principal, boundary, PolicyUse.BOUNDARY);
        }
        PrincipalIds.delete(transaction, principal);
        transaction.delete(Keys.roleUsed(principal.id())).delete(principal.key());
    }

    private <E extends Entity> Optional<Stored<E>> find(
            AccountId account, EntityKind kind, String name, BiFunction<AccountId, Entry, E> codec) {
        return store.get(Keys.named(account, kind.word(), name))
                .map(entry -> new Stored<>(entry, codec.apply(account, entry)));
    }

    private <E extends Entity> Page<E> list(Listing<E> listing, String pathPrefix, @Nullable String after, int limit) {
        String prefix = Keys.kind(listing.account, listing.kind.word());
        return Page.of(
                store,
                prefix,
                after,
                limit,
                entry -> Optional.of(listing.codec.apply(listing.account, entry))
                        .filter(entity -> entity.path().startsWith(pathPrefix)));
    }

    private record Listing<E>(AccountId account, EntityKind kind, BiFunction<AccountId, Entry, E> codec) {}
}
