package dev.sekisho.identity.user;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.entity.OwnPolicies;
import dev.sekisho.identity.entity.PrincipalIds;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.mfa.MfaAssignments;
import dev.sekisho.identity.policy.Boundaries;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The users of accounts.
public final class Users {
    private static final byte[] INDEX = {'1'};

    private final Commits commits;
    private final Entities entities;
    private final Boundaries boundaries;
    private final Ids ids;
    private final InstantSource clock;

    public Users(Commits commits, Boundaries boundaries, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.entities = new Entities(commits.store());
        this.boundaries = boundaries;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a new user is made of.
    ///
    /// @param path begins and ends with `/`
    /// @param boundary the ARN of its permissions boundary; null for none
    public record NewUser(
            String path,
            String name,
            List<Tag> tags,
            @Nullable String boundary) {
        public NewUser {
            tags = List.copyOf(tags);
        }
    }

    /// Creates a user without a permissions boundary.
    ///
    /// @param path begins and ends with `/`
    /// @throws AwsError `EntityAlreadyExists` if there is one of that name, whatever its case
    public User create(AccountId account, String path, String name, List<Tag> tags) {
        return create(account, new NewUser(path, name, tags, null));
    }

    /// Creates a user with one commit, and no read but of its boundary.
    ///
    /// @throws AwsError `EntityAlreadyExists` if there is one of that name, whatever its case; `NoSuchEntity` or
    ///     `InvalidInput` for the boundary
    public User create(AccountId account, NewUser request) {
        String name = request.name();
        var identifiers =
                new Identifiers(account, request.path(), name, ids.unique(EntityKind.USER.idPrefix()), clock.instant());
        return commits.update(
                transaction -> {
                    OwnPolicies policies =
                            OwnPolicies.NONE.withBoundary(boundaries.find(transaction, account, request.boundary()));
                    var user = new User(identifiers, request.tags(), policies, List.of(), List.of());
                    Entities.create(transaction, user);
                    return user;
                },
                () -> find(account, name).ifPresent(_ -> {
                    throw Refusals.exists("User", name);
                }));
    }

    public Optional<User> find(AccountId account, String name) {
        return entities.findUser(account, name).map(Stored::value);
    }

    /// @throws AwsError `NoSuchEntity`
    public User get(AccountId account, String name) {
        return entities.user(account, name).value();
    }

    /// Lists the users whose path begins with `pathPrefix`, by name.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<User> list(AccountId account, String pathPrefix, @Nullable String after, int limit) {
        return entities.users(account, pathPrefix, after, limit);
    }

    /// Changes a user's name, path or both; what refers to the user follows.
    ///
    /// @param newPath null to keep it
    /// @param newName null to keep it
    /// @throws AwsError `NoSuchEntity`, `EntityAlreadyExists`
    public User update(AccountId account, String name, @Nullable String newPath, @Nullable String newName) {
        return commits.update(transaction -> {
            Stored<User> before = entities.user(account, name);
            User user = before.value();
            User after = user.with(user.identifiers()
                    .renamed(newPath == null ? user.path() : newPath, newName == null ? user.name() : newName));
            transaction.unchanged(before.entry());
            Entities.put(transaction, after);
            if (!after.key().equals(user.key())) {
                if (entities.findUser(account, after.name()).isPresent()) {
                    throw Refusals.exists("User", after.name());
                }
                transaction.absent(after.key()).delete(user.key());
                moveMemberships(transaction, user, after);
                Entities.moveUses(transaction, user, after);
                PrincipalIds.put(transaction, after);
            }
            if (!after.name().equals(user.name())) {
                AccessKeys.renameOwner(transaction, commits.store(), after);
            }
            return after;
        });
    }

    private static void moveMemberships(Transaction.Builder transaction, User before, User after) {
        for (String groupId : before.groupIds()) {
            transaction.delete(Keys.member(before.account(), groupId, before.name()));
            transaction.put(Keys.member(before.account(), groupId, after.name()), INDEX);
        }
    }

    /// Changes a user's tags.
    ///
    /// @param change may throw an [AwsError]; may be called more than once
    public User tag(AccountId account, String name, UnaryOperator<List<Tag>> change) {
        return commits.update(transaction -> {
            Stored<User> before = entities.user(account, name);
            User after = before.value().withTags(change.apply(before.value().tags()));
            transaction.unchanged(before.entry());
            Entities.put(transaction, after);
            return after;
        });
    }

    /// Deletes a user who has no access keys, groups, policies or MFA devices any more.
    ///
    /// @throws AwsError `NoSuchEntity`, `DeleteConflict`
    public void delete(AccountId account, String name) {
        commits.update(transaction -> {
            Stored<User> stored = entities.user(account, name);
            User user = stored.value();
            if (!user.accessKeyIds().isEmpty()) {
                throw Refusals.deleteFirst("delete access keys");
            }
            if (!user.groupIds().isEmpty()) {
                throw Refusals.deleteFirst("remove users from group");
            }
            user.policies().requireNone();
            MfaAssignments.requireNone(transaction, commits.store(), user);
            Entities.delete(transaction, user);
            return transaction.unchanged(stored.entry());
        });
    }
}
