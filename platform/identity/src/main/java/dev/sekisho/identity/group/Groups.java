package dev.sekisho.identity.group;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Group;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.entity.OwnPolicies;
import dev.sekisho.identity.storage.Closing;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The groups of accounts. Who is in them: [Members].
public final class Groups {
    private final Commits commits;
    private final Closing closing;
    private final Entities entities;
    private final Ids ids;
    private final InstantSource clock;

    public Groups(Commits commits, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.closing = new Closing(commits);
        this.entities = new Entities(commits.store());
        this.ids = ids;
        this.clock = clock;
    }

    /// @param path begins and ends with `/`
    /// @throws AwsError `EntityAlreadyExists` if there is one of that name, whatever its case
    public Group create(AccountId account, String path, String name) {
        var identifiers =
                new Identifiers(account, path, name, ids.unique(EntityKind.GROUP.idPrefix()), clock.instant());
        var group = new Group(identifiers, OwnPolicies.NONE);
        Transaction.Builder transaction = Transaction.builder().absent(group.key());
        put(transaction, group);
        try {
            commits.commit(transaction.build());
        } catch (StoreConflict conflict) {
            throw Refusals.exists("Group", name);
        }
        return group;
    }

    public Optional<Group> find(AccountId account, String name) {
        return entities.findGroupNamed(account, name).map(Stored::value);
    }

    /// @throws AwsError `NoSuchEntity`
    public Group get(AccountId account, String name) {
        return entities.group(account, name).value();
    }

    /// Lists the groups whose path begins with `pathPrefix`, by name.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<Group> list(AccountId account, String pathPrefix, @Nullable String after, int limit) {
        return entities.groups(account, pathPrefix, after, limit);
    }

    /// Changes a group's name, path or both; its members stay.
    ///
    /// @param newPath null to keep it
    /// @param newName null to keep it
    /// @throws AwsError `NoSuchEntity`, `EntityAlreadyExists`
    public Group update(AccountId account, String name, @Nullable String newPath, @Nullable String newName) {
        return commits.update(transaction -> {
            Stored<Group> before = entities.group(account, name);
            Group group = before.value();
            Group after = group.with(group.identifiers()
                    .renamed(newPath == null ? group.path() : newPath, newName == null ? group.name() : newName));
            transaction.unchanged(before.entry());
            put(transaction, after);
            if (!after.key().equals(group.key())) {
                if (commits.store().get(after.key()).isPresent()) {
                    throw Refusals.exists("Group", after.name());
                }
                transaction.absent(after.key()).delete(group.key());
                Entities.moveUses(transaction, group, after);
            }
            return after;
        });
    }

    /// Deletes a group that has no members or policies any more.
    ///
    /// @throws AwsError `NoSuchEntity`, `DeleteConflict`
    public void delete(AccountId account, String name) {
        String groupId = get(account, name).id();
        closing.delete(account, groupId, transaction -> {
            Stored<Group> stored = entities.group(account, name);
            Group group = stored.value();
            if (!group.id().equals(groupId)) {
                // Deleted and created again since this deletion began: what was meant is gone.
                throw Refusals.noSuch("group", name);
            }
            if (!commits.store().list(Keys.members(account, groupId), null, 1).isEmpty()) {
                throw Refusals.deleteFirst("remove users from group");
            }
            group.policies().requireNone();
            return transaction.unchanged(stored.entry()).delete(group.key()).delete(Keys.groupId(account, groupId));
        });
    }

    private static void put(Transaction.Builder transaction, Group group) {
        Entities.put(transaction, group);
        transaction.put(
                Keys.groupId(group.account(), group.id()),
                Keys.folded(group.name()).getBytes(StandardCharsets.US_ASCII));
    }
}
