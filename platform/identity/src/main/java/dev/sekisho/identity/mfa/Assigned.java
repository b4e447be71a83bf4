package dev.sekisho.identity.mfa;

import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The devices of one owner, in one entry: what counts them and what deletes their owner both need it unchanged.
///
/// @param entry empty while there are none
/// @param deviceKeys the keys of the devices' own entries
record Assigned(String key, Optional<Entry> entry, List<String> deviceKeys) {
    private static final int MOST = 8;
    private static final String DEVICES = "devices";

    Assigned {
        deviceKeys = List.copyOf(deviceKeys);
    }

    static Assigned to(Store store, AccountId account, String ownerId) {
        String key = Keys.mfaDevicesOf(account, ownerId);
        Optional<Entry> entry = store.get(key);
        return new Assigned(key, entry, entry.map(Assigned::read).orElse(List.of()));
    }

    private static List<String> read(Entry entry) {
        Fields fields = Fields.of(entry);
        List<String> keys = fields.texts(DEVICES);
        fields.end();
        return keys;
    }

    /// @throws AwsError `LimitExceeded` if there are as many as there may be
    void requireRoom() {
        if (deviceKeys.size() >= MOST) {
            throw Refusals.quota("MFADevicesPerUser", MOST);
        }
    }

    void add(Transaction.Builder transaction, String deviceKey) {
        List<String> changed = new ArrayList<>(deviceKeys);
        changed.add(deviceKey);
        write(transaction, changed);
    }

    void remove(Transaction.Builder transaction, String deviceKey) {
        write(
                transaction,
                deviceKeys.stream().filter(other -> !other.equals(deviceKey)).toList());
    }

    /// Adds the condition that these are still all.
    void unchanged(Transaction.Builder transaction) {
        entry.ifPresentOrElse(transaction::unchanged, () -> transaction.absent(key));
    }

    private void write(Transaction.Builder transaction, List<String> changed) {
        unchanged(transaction);
        if (changed.isEmpty()) {
            transaction.delete(key);
        } else {
            transaction.put(key, Fields.empty().with(DEVICES, changed).toBytes());
        }
    }
}
