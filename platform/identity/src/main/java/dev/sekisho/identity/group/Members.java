package dev.sekisho.identity.group;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Group;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.storage.Closing;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is in which group.
public final class Members {
    private static final byte[] INDEX = {'1'};
    private static final int MAX_GROUPS = 10;

    private final Commits commits;
    private final Store store;
    private final Closing closing;
    private final Entities entities;

    public Members(Commits commits) {
        this.commits = commits;
        this.store = commits.store();
        this.closing = new Closing(commits);
        this.entities = new Entities(store);
    }

    /// Puts a user in a group; nothing happens if the user is in it.
    ///
    /// @throws AwsError `NoSuchEntity`, `LimitExceeded`
    public void add(AccountId account, String groupName, String userName) {
        commits.update(transaction -> {
            Stored<User> user = entities.user(account, userName);
            Stored<Group> group = entities.group(account, groupName);
            String groupId = group.value().id();
            if (user.value().groupIds().contains(groupId)) {
                return transaction;
            }
            if (user.value().groupIds().size() >= MAX_GROUPS) {
                throw Refusals.quota("GroupsPerUser", MAX_GROUPS);
            }
            closing.refer(transaction, account, groupId);
            transaction.unchanged(user.entry()).unchanged(group.entry());
            transaction.put(Keys.member(account, groupId, user.value().name()), INDEX);
            Entities.put(transaction, user.value().withGroup(groupId));
            return transaction;
        });
    }

    /// Takes a user out of a group; nothing happens if the user is not in it.
    ///
    /// @throws AwsError `NoSuchEntity` if there is no such user or group
    public void remove(AccountId account, String groupName, String userName) {
        commits.update(transaction -> {
            Stored<User> user = entities.user(account, userName);
            String groupId = entities.group(account, groupName).value().id();
            if (user.value().groupIds().contains(groupId)) {
                transaction.unchanged(user.entry());
                transaction.delete(Keys.member(account, groupId, user.value().name()));
                Entities.put(transaction, user.value().withoutGroup(groupId));
            }
            return transaction;
        });
    }

    /// Lists a group's members by name.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<User> of(Group group, @Nullable String after, int limit) {
        AccountId account = group.account();
        String prefix = Keys.members(account, group.id());
        return Page.of(
                store,
                prefix,
                after,
                limit,
                // A user who was renamed or taken out since the index was read is left out.
                entry -> entities.findUser(account, entry.key().substring(prefix.length()))
                        .map(Stored::value)
                        .filter(user -> user.groupIds().contains(group.id())));
    }

    /// Lists the groups of a user by name.
    ///
    /// @throws AwsError `NoSuchEntity`
    public Page<Group> groupsOf(AccountId account, String userName, @Nullable String after, int limit) {
        List<Group> groups = entities.user(account, userName).value().groupIds().stream()
                .map(groupId -> entities.findGroup(account, groupId))
                .flatMap(Optional::stream)
                .map(Stored::value)
                .sorted(Comparator.comparing(Members::position))
                .toList();
        return Page.of(groups, Members::position, after, limit);
    }

    private static String position(Group group) {
        return Keys.folded(group.name());
    }
}
