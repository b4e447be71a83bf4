package dev.sekisho.identity.mfa;

import dev.sekisho.identity.mfa.CodeChecks.Outcome;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.util.Optional;

/// Reads devices, and adds them to transactions.
final class StoredMfaDevices {
    private final Store store;

    StoredMfaDevices(Store store) {
        this.store = store;
    }

    /// Finds a device of the account's by its serial number.
    Optional<Stored<StoredMfaDevice>> find(AccountId account, String serialNumber) {
        return SerialNumbers.key(account, serialNumber)
                .flatMap(store::get)
                .map(entry -> new Stored<>(entry, StoredMfaDevice.read(account, entry)));
    }

    /// @throws AwsError `NoSuchEntity`
    Stored<StoredMfaDevice> get(AccountId account, String serialNumber) {
        return find(account, serialNumber).orElseThrow(() -> MfaRefusals.noSuch(serialNumber));
    }

    /// Adds to the transaction a device that was read before.
    static Transaction.Builder put(
            Transaction.Builder transaction, Stored<StoredMfaDevice> before, StoredMfaDevice after) {
        return transaction.unchanged(before.entry()).put(before.entry().key(), after.toBytes());
    }

    /// Adds to the transaction what came of a check; returns whether the codes were accepted.
    static boolean note(Transaction.Builder transaction, Stored<StoredMfaDevice> before, Outcome outcome) {
        if (outcome.changes(before.value())) {
            put(transaction, before, outcome.after());
        }
        return outcome.accepted();
    }
}
