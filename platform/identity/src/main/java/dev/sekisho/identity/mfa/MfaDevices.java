package dev.sekisho.identity.mfa;

import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.mfa.MfaDevice.Assignment;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The virtual MFA devices of accounts. A device is called by its serial number; one of another account is as one that
/// does not exist.
public final class MfaDevices {
    /// As many as SHA-1 gives. Source: RFC 4226, section 4.
    private static final int SEED_BYTES = 20;

    private final Commits commits;
    private final StoredMfaDevices devices;
    private final Keyring keyring;
    private final CodeChecks checks;
    private final RandomGenerator random;

    /// @param random a cryptographically strong source of seeds
    public MfaDevices(Commits commits, Keyring keyring, RandomGenerator random) {
        this.commits = commits;
        this.devices = new StoredMfaDevices(commits.store());
        this.keyring = keyring;
        this.checks = new CodeChecks(keyring);
        this.random = random;
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
        return devices.find(account, serialNumber).map(found -> found.value().device());
    }

    /// @throws AwsError `NoSuchEntity`
    public MfaDevice get(AccountId account, String serialNumber) {
        return devices.get(account, serialNumber).value().device();
    }

    /// Lists an account's devices by serial number.
    ///
    /// @param after a page's [Page#next]; null to begin
    public Page<MfaDevice> list(AccountId account, Predicate<MfaDevice> which, @Nullable String after, int limit) {
        return Page.of(
                commits.store(),
                Keys.mfaDevices(account),
                after,
                limit,
                entry -> Optional.of(StoredMfaDevice.read(account, entry).device())
                        .filter(which));
    }

    /// Changes a device's tags.
    ///
    /// @param change may throw an [AwsError]; may be called more than once
    /// @throws AwsError `NoSuchEntity`
    public void tag(AccountId account, String serialNumber, UnaryOperator<List<Tag>> change) {
        commits.update(transaction -> {
            Stored<StoredMfaDevice> before = devices.get(account, serialNumber);
            List<Tag> tags = change.apply(before.value().device().tags());
            return StoredMfaDevices.put(transaction, before, before.value().tagged(tags));
        });
    }

    /// Deletes a device that is nobody's.
    ///
    /// @throws AwsError `NoSuchEntity`, `DeleteConflict`
    public void delete(AccountId account, String serialNumber) {
        commits.update(transaction -> {
            Stored<StoredMfaDevice> device = devices.get(account, serialNumber);
            if (device.value().device().assignment() != null) {
                throw MfaRefusals.deactivateFirst();
            }
            return transaction.unchanged(device.entry()).delete(device.entry().key());
        });
    }

    /// Requires a code of a device that is the caller's, and uses it up: it and those before it are never accepted
    /// again, whichever node is asked. After some wrong codes none is accepted for a while.
    ///
    /// @param code six digits
    /// @throws AwsError `AccessDenied`
    public void verify(Principal principal, String serialNumber, String code, Instant now) {
        if (serialNumber.isEmpty() || code.isEmpty()) {
            throw MfaRefusals.halfGiven();
        }
        boolean accepted = commits.update(transaction -> {
            Stored<StoredMfaDevice> before = ofCaller(principal, serialNumber).orElseThrow(MfaRefusals::notTheCallers);
            return StoredMfaDevices.note(transaction, before, checks.use(before.value(), code, now));
        });
        if (!accepted) {
            throw MfaRefusals.wrongCode();
        }
    }

    private Optional<Stored<StoredMfaDevice>> ofCaller(Principal principal, String serialNumber) {
        return switch (principal) {
            case Principal.User user -> owned(user.owner(), user.id(), serialNumber);
            case Principal.Root root -> owned(root.owner(), Assignment.ROOT, serialNumber);
            case Principal.RoleSession _,
                    Principal.FederatedUser _,
                    Principal.Federated _,
                    Principal.Service _,
                    Principal.Anonymous _ -> Optional.empty();
        };
    }

    private Optional<Stored<StoredMfaDevice>> owned(AccountId account, String ownerId, String serialNumber) {
        return devices.find(account, serialNumber)
                .filter(found -> found.value().device().isOf(ownerId));
    }
}
