package dev.sekisho.identity.session;

import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.Sealed;
import dev.sekisho.identity.key.Sealer;
import dev.sekisho.identity.storage.Caches;
import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Fields;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.identity.storage.Slots;
import dev.sekisho.identity.storage.UnreadableValueException;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import dev.sekisho.store.StoreConflict;
import dev.sekisho.store.Transaction;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The keys that session tokens are sealed with: a ring kept in the store, so that every node opens what any node has
/// sealed. A new key takes over each day; an old one goes when no session that it has sealed can be in force.
public final class SessionKeys implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionKeys.class.getName());
    private static final String PREFIX = "session-key/";
    private static final String CURRENT = "session-key-current";
    private static final int MOST = 100;
    private static final int BYTES = 32;
    private static final int NUMBER_BYTES = 4;
    /// How many bytes sealing adds to a text: the key's number, and AES-GCM's nonce and tag.
    static final int OVERHEAD = NUMBER_BYTES + 12 + 16;
    private static final Duration TURN = Duration.ofDays(1);
    // AWS: the longest session is one of GetSessionToken's, of 36 hours. Clocks of nodes may differ.
    private static final Duration LONGEST_SESSION = Duration.ofHours(37);
    private static final Duration LOOK = Duration.ofHours(1);

    private final Commits commits;
    private final Store store;
    private final Keyring keyring;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Slots<SessionKey> keys;
    private final Slots<Integer> current;
    private final Thread turner;
    private volatile @Nullable Sealing sealing;

    /// What else keys are made of.
    public record Sources(Keyring keyring, RandomGenerator random, InstantSource clock) {}

    /// The key that seals, and what says that it does.
    private record Sealing(Slot<Integer> number, Slot<SessionKey> key) {}

    /// A key of the ring.
    record SessionKey(int number, Sealer sealer) {

        /// The key's number, and behind it the sealed text.
        byte[] seal(byte[] text, String binding) {
            byte[] sealed = sealer.seal(text, binding);
            return ByteBuffer.allocate(NUMBER_BYTES + sealed.length)
                    .putInt(number)
                    .put(sealed)
                    .array();
        }

        /// @throws GeneralSecurityException if [#seal] of this key and binding has not made it
        byte[] open(byte[] numbered, String binding) throws GeneralSecurityException {
            return sealer.open(Arrays.copyOfRange(numbered, NUMBER_BYTES, numbered.length), binding);
        }
    }

    public SessionKeys(Commits commits, Caches caches, Sources sources) {
        this.commits = commits;
        this.store = commits.store();
        this.keyring = sources.keyring();
        this.random = sources.random();
        this.clock = sources.clock();
        this.keys = caches.slots(MOST);
        this.current = caches.slots(1);
        this.turner = Thread.ofVirtual().name("session-keys").start(this::turnRegularly);
    }

    /// The key to seal with.
    SessionKey current() {
        Sealing known = sealing;
        if (known == null || known.number.isDropped() || known.key.isDropped()) {
            known = latest();
            sealing = known;
        }
        return known.key.value();
    }

    private Sealing latest() {
        Optional<Slot<Integer>> number = current.get(CURRENT, this::readCurrent);
        if (number.isEmpty()) {
            turn();
            number = current.get(CURRENT, this::readCurrent);
        }
        return number.flatMap(slot -> find(slot.value()).map(key -> new Sealing(slot, key)))
                .orElseThrow(() -> new UnreadableValueException("The store has no session key."));
    }

    /// The key whose number stands in front of what it has sealed.
    Optional<Slot<SessionKey>> of(byte[] numbered) {
        return numbered.length < NUMBER_BYTES
                ? Optional.empty()
                : find(ByteBuffer.wrap(numbered).getInt());
    }

    /// Empty if the ring has no such key, or has it no more.
    Optional<Slot<SessionKey>> find(int number) {
        String key = key(number);
        return keys.get(key, () -> store.get(key).map(this::open));
    }

    private Optional<Integer> readCurrent() {
        return store.get(CURRENT).map(entry -> {
            Fields fields = Fields.of(entry);
            int number = (int) fields.number("number");
            fields.end();
            return number;
        });
    }

    private SessionKey open(Entry entry) {
        Fields fields = Fields.of(entry);
        fields.instant("created");
        var sealed = new Sealed(fields.requiredText("dataKey"), fields.bytes("key"));
        fields.end();
        byte[] bytes = keyring.open(sealed, entry.key());
        var key = new SecretKeySpec(bytes, "AES");
        Arrays.fill(bytes, (byte) 0);
        return new SessionKey(number(entry.key()), new Sealer(key, random));
    }

    /// Adds a key where the latest has served its turn, and removes those that nothing needs any more.
    public void turn() {
        Instant now = clock.instant();
        List<Entry> ring = store.list(PREFIX, null, MOST);
        Transaction.Builder transaction = Transaction.builder();
        for (int i = 0; i + 1 < ring.size(); i++) {
            // A key seals nothing once the next one is there.
            if (created(ring.get(i + 1)).plus(LONGEST_SESSION).isBefore(now)) {
                transaction.unchanged(ring.get(i)).delete(ring.get(i).key());
            }
        }
        if (ring.isEmpty() || !created(ring.getLast()).plus(TURN).isAfter(now)) {
            int number = ring.isEmpty() ? 1 : number(ring.getLast().key()) + 1;
            transaction.absent(key(number)).put(key(number), made(number, now));
            transaction.put(CURRENT, Fields.empty().with("number", number).toBytes());
        }
        Transaction changes = transaction.build();
        if (!changes.writes().isEmpty()) {
            try {
                commits.commit(changes);
            } catch (StoreConflict another) {
                // Another node was first.
                LOG.log(System.Logger.Level.DEBUG, "The session keys were turned elsewhere.");
            }
        }
    }

    private byte[] made(int number, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Sealed sealed = keyring.seal(bytes, key(number));
        Arrays.fill(bytes, (byte) 0);
        return Fields.empty()
                .with("created", now)
                .with("dataKey", sealed.dataKey())
                .with("key", sealed.bytes())
                .toBytes();
    }

    private static Instant created(Entry entry) {
        return Fields.of(entry).instant("created");
    }

    private static String key(int number) {
        // So that the store's order is theirs.
        return PREFIX + String.format("%010d", number);
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(PREFIX.length()));
    }

    private void turnRegularly() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                try {
                    turn();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "The session keys could not be turned.", e);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        turner.interrupt();
    }

    @Override
    public String toString() {
        return "SessionKeys[redacted]";
    }
}
