package dev.sekisho.identity.instanceprofile;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Closing;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The instance profiles of accounts.
public final class InstanceProfiles {
    private static final byte[] INDEX = {'1'};

    private final Commits commits;
    private final Store store;
    private final Closing closing;
    private final Entities entities;
    private final Ids ids;
    private final InstantSource clock;

    public InstanceProfiles(Commits commits, Ids ids, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.closing = new Closing(commits);
        this.entities = new Entities(store);
        this.ids = ids;
        this.clock = clock;
    }

    /// @param path begins and ends with `/`
    /// @throws AwsError `EntityAlreadyExists`
    public InstanceProfile create(AccountId account, String path, String name, List<Tag> tags) {
        var identifiers = new Identifiers(account, path, name, ids.unique("AIPA"), clock.instant());
        var profile = new InstanceProfile(identifiers, "", tags);
        try {
            commits.commit(Transaction.builder()
                    .absent(profile.key())
                    .put(profile.key(), profile.toBytes())
                    .build());
        } catch (StoreConflict conflict) {
            throw AwsError.of("EntityAlreadyExists", 409, "Instance Profile %s already exists.", name);
        }
        return profile;
    }

    public Optional<InstanceProfile> find(AccountId account, String name) {
        return findStored(account, name).map(Stored::value);
    }

    /// @throws AwsError `NoSuchEntity`
    public InstanceProfile get(AccountId account, String name) {
        return stored(account, name).value();
    }

    /// Lists the instance profiles whose path begins with `pathPrefix`, by name.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<InstanceProfile> list(AccountId account, String pathPrefix, @Nullable String after, int limit) {
        String prefix = Keys.kind(account, InstanceProfile.KIND);
        return Page.of(
                store,
                prefix,
                after,
                limit,
                entry -> Optional.of(InstanceProfile.read(account, entry))
                        .filter(profile -> profile.identifiers().path().startsWith(pathPrefix)));
    }

    /// Lists the instance profiles that hold a role, by name.
    ///
    /// @throws AwsError `NoSuchEntity` if there is no such role
    public Page<InstanceProfile> holding(AccountId account, String roleName, @Nullable String after, int limit) {
        Role role = entities.role(account, roleName).value();
        String prefix = Keys.profilesOf(account, role.name());
        return Page.of(
                store,
                prefix,
                after,
                limit,
                // A profile that was emptied since the index was read is left out.
                entry -> findStored(account, entry.key().substring(prefix.length()))
                        .map(Stored::value)
                        .filter(profile -> profile.roleName().equals(role.name())));
    }

    /// Puts a role in an instance profile that has none.
    ///
    /// @throws AwsError `NoSuchEntity`, `LimitExceeded`
    public void addRole(AccountId account, String name, String roleName) {
        commits.update(transaction -> {
            Stored<InstanceProfile> profile = stored(account, name);
            Stored<Role> role = entities.role(account, roleName);
            if (!profile.value().roleName().isEmpty()) {
                throw Refusals.quota("InstanceSessionsPerInstanceProfile", 1);
            }
            closing.refer(transaction, account, role.value().id());
            InstanceProfile after = profile.value().withRole(role.value().name());
            return transaction
                    .unchanged(profile.entry())
                    .unchanged(role.entry())
                    .put(after.key(), after.toBytes())
                    .put(Keys.profileOf(account, roleName, name), INDEX);
        });
    }

    /// Takes a role out of an instance profile.
    ///
    /// @throws AwsError `NoSuchEntity`, also if the profile does not hold the role
    public void removeRole(AccountId account, String name, String roleName) {
        commits.update(transaction -> {
            Stored<InstanceProfile> profile = stored(account, name);
            Role role = entities.role(account, roleName).value();
            if (!profile.value().roleName().equals(role.name())) {
                throw AwsError.of(
                        "NoSuchEntity", 404, "Role %s in Instance Profile %s cannot be found.", roleName, name);
            }
            InstanceProfile after = profile.value().withRole("");
            return transaction
                    .unchanged(profile.entry())
                    .put(after.key(), after.toBytes())
                    .delete(Keys.profileOf(account, roleName, name));
        });
    }

    /// Changes an instance profile's tags.
    ///
    /// @param change may throw an [AwsError]; may be called more than once
    public InstanceProfile tag(AccountId account, String name, UnaryOperator<List<Tag>> change) {
        return commits.update(transaction -> {
            Stored<InstanceProfile> before = stored(account, name);
            InstanceProfile after =
                    before.value().withTags(change.apply(before.value().tags()));
            transaction.unchanged(before.entry()).put(after.key(), after.toBytes());
            return after;
        });
    }

    /// Deletes an instance profile that holds no role.
    ///
    /// @throws AwsError `NoSuchEntity`, `DeleteConflict`
    public void delete(AccountId account, String name) {
        commits.update(transaction -> {
            Stored<InstanceProfile> profile = stored(account, name);
            if (!profile.value().roleName().isEmpty()) {
                throw Refusals.deleteFirst("remove roles from instance profile");
            }
            return transaction.unchanged(profile.entry()).delete(profile.value().key());
        });
    }

    private Stored<InstanceProfile> stored(AccountId account, String name) {
        return findStored(account, name)
                .orElseThrow(() -> AwsError.of("NoSuchEntity", 404, "Instance Profile %s cannot be found.", name));
    }

    private Optional<Stored<InstanceProfile>> findStored(AccountId account, String name) {
        Optional<Entry> entry = store.get(Keys.named(account, InstanceProfile.KIND, name));
        return entry.map(found -> new Stored<>(found, InstanceProfile.read(account, found)));
    }
}
