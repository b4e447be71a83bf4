package dev.sekisho.identity.key;

import dev.sekisho.identity.storage.Fields;
import dev.sekisho.policy.AccountId;
import dev.sekisho.sigv4.SecretKey;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/// The data keys that seal the secrets in the store. They lie in the store themselves, wrapped by the master key.
public final class Keyring {
    private static final String PREFIX = "keyring/";
    private static final String FIRST = "1";
    private static final int MOST_KEYS = 1_000;

    private final Map<String, Sealer> dataKeys;
    private final String current;

    private Keyring(Map<String, Sealer> dataKeys, String current) {
        this.dataKeys = Map.copyOf(dataKeys);
        this.current = current;
    }

    /// Opens the store's keyring. For a store that holds nothing yet, makes the master key file if it is missing,
    /// and the first data key.
    ///
    /// @throws KeyringException if the file is missing while there are data, is not a master key, or is not this
    ///     store's
    public static Keyring open(Store store, Path masterKeyFile, SecureRandom random) {
        boolean isEmpty = store.list("", null, 1).isEmpty();
        MasterKey master = isEmpty ? MasterKey.readOrCreate(masterKeyFile, random) : MasterKey.read(masterKeyFile);
        var wrapper = new Sealer(master.key(), random);
        if (isEmpty) {
            addFirst(store, wrapper, random);
        }
        List<Entry> entries = store.list(PREFIX, null, MOST_KEYS);
        if (entries.isEmpty()) {
            throw new KeyringException("The store holds data but no data key, so its secrets cannot be opened.");
        }
        Map<String, Sealer> dataKeys = new HashMap<>();
        for (Entry entry : entries) {
            byte[] bytes = unwrapped(entry, wrapper, masterKeyFile);
            dataKeys.put(entry.key().substring(PREFIX.length()), new Sealer(new SecretKeySpec(bytes, "AES"), random));
            Arrays.fill(bytes, (byte) 0);
        }
        return new Keyring(dataKeys, entries.getLast().key().substring(PREFIX.length()));
    }

    private static void addFirst(Store store, Sealer wrapper, SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String key = PREFIX + FIRST;
        byte[] value = Fields.empty().with("wrapped", wrapper.seal(bytes, key)).toBytes();
        Arrays.fill(bytes, (byte) 0);
        try {
            store.commit(Transaction.builder().absent(key).put(key, value).build());
        } catch (StoreConflict another) {
            // Another node was first; its data key is read like any other.
            return;
        }
    }

    private static byte[] unwrapped(Entry entry, Sealer wrapper, Path masterKeyFile) {
        Fields fields = Fields.of(entry);
        byte[] wrapped = fields.bytes("wrapped");
        fields.end();
        try {
            return wrapper.open(wrapped, entry.key());
        } catch (GeneralSecurityException e) {
            throw new KeyringException("The master key file " + masterKeyFile
                    + " is not the one that this store's secrets are sealed with.");
        }
    }

    /// Seals a secret so that it opens for this account and access key only.
    Sealed seal(SecretKey secret, AccountId account, String accessKeyId) {
        byte[] bytes = secret.reveal();
        try {
            return seal(bytes, binding(account, accessKeyId));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// @throws KeyringException if it was sealed for another account or access key, or was changed
    SecretKey open(Sealed sealed, AccountId account, String accessKeyId) {
        byte[] bytes = open(sealed, binding(account, accessKeyId));
        SecretKey secret = SecretKey.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    /// Seals a secret of any kind.
    ///
    /// @param binding what it belongs to, such as the key of the entry it is kept in: it opens under the same only
    public Sealed seal(byte[] secret, String binding) {
        return new Sealed(current, sealer(current).seal(secret, binding));
    }

    /// @throws KeyringException if it was sealed under another binding, or was changed
    public byte[] open(Sealed sealed, String binding) {
        try {
            return sealer(sealed.dataKey()).open(sealed.bytes(), binding);
        } catch (GeneralSecurityException e) {
            throw new KeyringException("The secret " + binding + " cannot be opened.");
        }
    }

    private Sealer sealer(String dataKey) {
        Sealer sealer = dataKeys.get(dataKey);
        if (sealer == null) {
            throw new KeyringException("The store has no data key " + dataKey + ".");
        }
        return sealer;
    }

    private static String binding(AccountId account, String accessKeyId) {
        return "access-key/" + account + "/" + accessKeyId;
    }

    @Override
    public String toString() {
        return "Keyring[redacted]";
    }
}
