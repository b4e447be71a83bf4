package dev.sekisho.identity.mfa;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.PrincipalIds;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.mfa.CodeChecks.Outcome;
import dev.sekisho.identity.mfa.MfaDevice.Assignment;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose the MFA devices are: users' and root users'.
public final class MfaAssignments {
    private final Commits commits;
    private final Store store;
    private final Entities entities;
    private final PrincipalIds principals;
    private final StoredMfaDevices devices;
    private final CodeChecks checks;
    private final InstantSource clock;

    public MfaAssignments(Commits commits, Keyring keyring, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.entities = new Entities(store);
        this.principals = new PrincipalIds(store);
        this.devices = new StoredMfaDevices(store);
        this.checks = new CodeChecks(keyring);
        this.clock = clock;
    }

    /// Gives a device to a user or root user who has two codes of it.
    ///
    /// @throws AwsError `NoSuchEntity`, `EntityAlreadyExists`, `LimitExceeded`, `InvalidAuthenticationCode`
    public void enable(KeyOwner owner, String serialNumber, ConsecutiveCodes codes) {
        requireAccepted(commits.update(transaction -> {
            Holder holder = holder(owner);
            Stored<StoredMfaDevice> before = devices.get(owner.account(), serialNumber);
            if (before.value().device().assignment() != null) {
                throw MfaRefusals.inUse();
            }
            Assigned assigned = Assigned.to(store, owner.account(), holder.id());
            assigned.requireRoom();
            Instant now = clock.instant();
            Outcome outcome = checks.enable(before.value(), codes, now);
            if (!outcome.accepted()) {
                return StoredMfaDevices.note(transaction, before, outcome);
            }
            transaction.unchanged(holder.entry());
            assigned.add(transaction, before.entry().key());
            StoredMfaDevices.put(transaction, before, outcome.after().assigned(new Assignment(holder.id(), now)));
            return true;
        }));
    }

    /// Takes the clock of a device to be as two codes of it show.
    ///
    /// @throws AwsError `NoSuchEntity`, also if the device is not the owner's; `InvalidAuthenticationCode`
    public void resync(KeyOwner owner, String serialNumber, ConsecutiveCodes codes) {
        requireAccepted(commits.update(transaction -> {
            Stored<StoredMfaDevice> before = owned(holder(owner), owner.account(), serialNumber);
            return StoredMfaDevices.note(transaction, before, checks.resync(before.value(), codes, clock.instant()));
        }));
    }

    private static void requireAccepted(boolean accepted) {
        if (!accepted) {
            throw MfaRefusals.wrongCodes();
        }
    }

    /// Takes a device from its owner. Codes that were used stay so.
    ///
    /// @throws AwsError `NoSuchEntity`, also if the device is not the owner's
    public void deactivate(KeyOwner owner, String serialNumber) {
        commits.update(transaction -> {
            Holder holder = holder(owner);
            Stored<StoredMfaDevice> before = owned(holder, owner.account(), serialNumber);
            Assigned.to(store, owner.account(), holder.id())
                    .remove(transaction, before.entry().key());
            return StoredMfaDevices.put(transaction, before, before.value().assigned(null));
        });
    }

    /// @throws AwsError `NoSuchEntity`, also if the device is not the owner's
    public MfaDevice get(KeyOwner owner, String serialNumber) {
        return owned(holder(owner), owner.account(), serialNumber).value().device();
    }

    /// Lists an owner's devices by serial number.
    ///
    /// @param after a page's [Page#next]; null to begin
    /// @throws AwsError `NoSuchEntity` if there is no such user
    public Page<MfaDevice> of(KeyOwner owner, @Nullable String after, int limit) {
        String ownerId = holder(owner).id();
        List<MfaDevice> own = Assigned.to(store, owner.account(), ownerId).deviceKeys().stream()
                .flatMap(key -> store.get(key).stream())
                .map(entry -> StoredMfaDevice.read(owner.account(), entry).device())
                // One that was deactivated since is left out.
                .filter(device -> device.isOf(ownerId))
                .sorted(Comparator.comparing(MfaDevice::pathAndName))
                .toList();
        return Page.of(own, MfaDevice::pathAndName, after, limit);
    }

    /// The user whose device it is; empty if it is the root user's or nobody's.
    public Optional<User> user(MfaDevice device) {
        return Optional.ofNullable(device.assignment())
                .filter(assignment -> !assignment.isRoot())
                .flatMap(assignment -> principals.find(assignment.ownerId()))
                .map(User.class::cast);
    }

    /// Adds to the transaction, which deletes a user, that no device is the user's.
    ///
    /// @throws AwsError `DeleteConflict` if one is
    public static void requireNone(Transaction.Builder transaction, Store store, User user) {
        Assigned assigned = Assigned.to(store, user.account(), user.id());
        if (!assigned.deviceKeys().isEmpty()) {
            throw Refusals.deleteFirst("delete MFA device");
        }
        assigned.unchanged(transaction);
    }

    /// Who may have devices.
    ///
    /// @param id as in [Assignment#ownerId]
    /// @param entry the user or the account
    private record Holder(String id, Entry entry) {}

    private Holder holder(KeyOwner owner) {
        if (!owner.isRoot()) {
            Stored<User> user = entities.user(owner.account(), owner.userName());
            return new Holder(user.value().id(), user.entry());
        }
        return store.get(Keys.account(owner.account()))
                .map(account -> new Holder(Assignment.ROOT, account))
                .orElseThrow(() -> AwsError.of("NoSuchEntity", 404, "There is no account %s.", owner.account()));
    }

    private Stored<StoredMfaDevice> owned(Holder holder, AccountId account, String serialNumber) {
        Stored<StoredMfaDevice> stored = devices.get(account, serialNumber);
        if (!stored.value().device().isOf(holder.id())) {
            throw MfaRefusals.notTheUsers();
        }
        return stored;
    }
}
