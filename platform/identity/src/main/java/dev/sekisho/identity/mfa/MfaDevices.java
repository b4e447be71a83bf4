package dev.sekisho.identity.mfa;

import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.PrincipalIds;
import dev.sekisho.identity.entity.Tag;
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
import dev.sekisho.policy.Principal;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The virtual MFA devices of accounts.
///
/// A device is called by its serial number; one that is not the account's is as one that does not exist.
public final class MfaDevices {
    /// As many as SHA-1 gives. Source: RFC 4226, section 4.
    private static final int SEED_BYTES = 20;

    private final Commits commits;
    private final Store store;
    private final Entities entities;
    private final PrincipalIds principals;
    private final Keyring keyring;
    private final CodeChecks checks;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// @param random a cryptographically strong source of seeds
    public MfaDevices(Commits commits, Keyring keyring, RandomGenerator random, InstantSource clock) {
        this.commits = commits;
        this.store = commits.store();
        this.entities = new Entities(store);
        this.principals = new PrincipalIds(store);
        this.keyring = keyring;
        this.checks = new CodeChecks(keyring);
        this.random = random;
        this.clock = clock;
    }

    /// Creates a device that is nobody's.
    ///
    /// @param path begins and ends with `/`
    /// @throws AwsError `EntityAlreadyExists` if there is one with this path and, whatever its case, this name;
    ///     `InvalidInput` if no request could name it
    public NewMfaDevice create(AccountId account, String path, String name, List<Tag> tags) {
        var device = new MfaDevice(account, path, name, tags, null);
        if (!SerialNumbers.isValid(device.serialNumber())) {
            throw MfaRefusals.unnameable();
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        var stored = new StoredMfaDevice(device, keyring.seal(seed, device.key()), CodeHistory.NONE);
        try {
            commits.commit(Transaction.builder()
                    .absent(device.key())
                    .put(device.key(), stored.toBytes())
                    .build());
        } catch (StoreConflict conflict) {
            throw MfaRefusals.exists();
        }
        return new NewMfaDevice(device, seed);
    }

    public Optional<MfaDevice> find(AccountId account, String serialNumber) {
        return findStored(account, serialNumber).map(found -> found.value().device());
    }

    /// @throws AwsError `NoSuchEntity`
    public MfaDevice get(AccountId account, String serialNumber) {
        return stored(account, serialNumber).value().device();
    }

    /// @throws AwsError `NoSuchEntity`, also if the device is not the owner's
    public MfaDevice get(KeyOwner owner, String serialNumber) {
        return owned(holder(owner), owner.account(), serialNumber).value().device();
    }

    /// Lists an account's devices by serial number.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<MfaDevice> list(AccountId account, Predicate<MfaDevice> which, @Nullable String after, int limit) {
        return Page.of(
                store,
                Keys.mfaDevices(account),
                after,
                limit,
                entry -> Optional.of(StoredMfaDevice.read(account, entry).device())
                        .filter(which));
    }

    /// Lists the devices of a user or root user by serial number.
    ///
    /// @throws AwsError `NoSuchEntity` if there is no such user
    public Page<MfaDevice> of(KeyOwner owner, @Nullable String after, int limit) {
        String ownerId = holder(owner).id();
        List<MfaDevice> devices = Assigned.to(store, owner.account(), ownerId).deviceKeys().stream()
                .flatMap(key -> store.get(key).stream())
                .map(entry -> StoredMfaDevice.read(owner.account(), entry).device())
                // One that was deactivated since is left out.
                .filter(device -> device.isOf(ownerId))
                .sorted(Comparator.comparing(MfaDevice::pathAndName))
                .toList();
        return Page.of(devices, MfaDevice::pathAndName, after, limit);
    }

    /// The user whose device it is; empty if it is the root user's or nobody's.
    public Optional<User> user(MfaDevice device) {
        return Optional.ofNullable(device.assignment())
                .filter(assignment -> PrincipalIds.isId(assignment.ownerId()))
                .flatMap(assignment -> principals.find(assignment.ownerId()))
                .map(User.class::cast);
    }

    /// Gives a device to a user or root user who has two codes of it.
    ///
    /// @throws AwsError `NoSuchEntity`, `EntityAlreadyExists`, `LimitExceeded`, `InvalidAuthenticationCode`
    public void enable(KeyOwner owner, String serialNumber, ConsecutiveCodes codes) {
        boolean accepted = commits.update(transaction -> {
            Holder holder = holder(owner);
            Stored<StoredMfaDevice> before = stored(owner.account(), serialNumber);
            if (before.value().device().assignment() != null) {
                throw MfaRefusals.inUse();
            }
            Assigned assigned = Assigned.to(store, owner.account(), holder.id());
            assigned.requireRoom();
            Instant now = clock.instant();
            Outcome outcome = checks.enable(before.value(), codes, now);
            if (!outcome.accepted()) {
                return note(transaction, before, outcome);
            }
            StoredMfaDevice after = outcome.after();
            transaction.unchanged(holder.entry());
            assigned.add(transaction, before.entry().key());
            put(transaction, before, after.with(after.device().with(new Assignment(holder.id(), now))));
            return true;
        });
        requireAccepted(accepted);
    }

    /// Takes the clock of a device to be as two codes of it show.
    ///
    /// @throws AwsError `NoSuchEntity`, also if the device is not the owner's; `InvalidAuthenticationCode`
    public void resync(KeyOwner owner, String serialNumber, ConsecutiveCodes codes) {
        requireAccepted(commits.update(transaction -> {
            Stored<StoredMfaDevice> before = owned(holder(owner), owner.account(), serialNumber);
            return note(transaction, before, checks.resync(before.value(), codes, clock.instant()));
        }));
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
            MfaDevice device = before.value().device();
            return put(transaction, before, before.value().with(device.with((Assignment) null)));
        });
    }

    /// Changes a device's tags.
    ///
    /// @param change may throw an [AwsError]; may be called more than once
    /// @throws AwsError `NoSuchEntity`
    public void tag(AccountId account, String serialNumber, UnaryOperator<List<Tag>> change) {
        commits.update(transaction -> {
            Stored<StoredMfaDevice> before = stored(account, serialNumber);
            MfaDevice device = before.value().device();
            return put(transaction, before, before.value().with(device.withTags(change.apply(device.tags()))));
        });
    }

    /// Deletes a device that is nobody's.
    ///
    /// @throws AwsError `NoSuchEntity`, `DeleteConflict`
    public void delete(AccountId account, String serialNumber) {
        commits.update(transaction -> {
            Stored<StoredMfaDevice> device = stored(account, serialNumber);
            if (device.value().device().assignment() != null) {
                throw MfaRefusals.deactivateFirst();
            }
            return transaction.unchanged(device.entry()).delete(device.entry().key());
        });
    }

    /// Requires a code of a device that is the caller's, and uses it up: it and those before it are never accepted
    /// again, whichever node is asked.
    ///
    /// @throws AwsError `AccessDenied`
    public void verify(Principal principal, String serialNumber, String code, Instant now) {
        if (serialNumber.isEmpty() || code.isEmpty()) {
            throw MfaRefusals.halfGiven();
        }
        boolean accepted = commits.update(transaction -> {
            Stored<StoredMfaDevice> before = ownerId(principal)
                    .flatMap(ownerId -> principal
                            .account()
                            .flatMap(account -> findStored(account, serialNumber))
                            .filter(found -> found.value().device().isOf(ownerId)))
                    .orElseThrow(MfaRefusals::notTheCallers);
            return note(transaction, before, checks.use(before.value(), code, now));
        });
        if (!accepted) {
            throw MfaRefusals.wrongCode();
        }
    }

    private static Optional<String> ownerId(Principal principal) {
        return switch (principal) {
            case Principal.User user -> Optional.of(user.id());
            case Principal.Root _ -> Optional.of(Assignment.ROOT);
            case Principal.RoleSession _,
                    Principal.FederatedUser _,
                    Principal.Federated _,
                    Principal.Service _,
                    Principal.Anonymous _ -> Optional.empty();
        };
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

    /// Adds to the transaction what came of a check.
    private static boolean note(Transaction.Builder transaction, Stored<StoredMfaDevice> before, Outcome outcome) {
        if (outcome.changes(before.value())) {
            put(transaction, before, outcome.after());
        }
        return outcome.accepted();
    }

    private static Transaction.Builder put(
            Transaction.Builder transaction, Stored<StoredMfaDevice> before, StoredMfaDevice after) {
        return transaction.unchanged(before.entry()).put(before.entry().key(), after.toBytes());
    }

    private static void requireAccepted(boolean accepted) {
        if (!accepted) {
            throw MfaRefusals.wrongCodes();
        }
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
        Stored<StoredMfaDevice> stored = stored(account, serialNumber);
        if (!stored.value().device().isOf(holder.id())) {
            throw MfaRefusals.notTheUsers();
        }
        return stored;
    }

    private Stored<StoredMfaDevice> stored(AccountId account, String serialNumber) {
        return findStored(account, serialNumber).orElseThrow(() -> MfaRefusals.noSuch(serialNumber));
    }

    private Optional<Stored<StoredMfaDevice>> findStored(AccountId account, String serialNumber) {
        return SerialNumbers.key(account, serialNumber)
                .flatMap(store::get)
                .map(entry -> new Stored<>(entry, StoredMfaDevice.read(account, entry)));
    }
}
