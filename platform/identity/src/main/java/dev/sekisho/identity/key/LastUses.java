package dev.sekisho.identity.key;

import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Gathers when access keys were last used, and writes it once a minute and at the end.
public final class LastUses implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LastUses.class.getName());
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    // A key takes a condition and a write; a transaction has at most 100 of both.
    private static final int BATCH = 40;

    private final Commits commits;
    private final Store store;
    private final ConcurrentHashMap<String, LastUsed> pending = new ConcurrentHashMap<>();
    private final Thread writer;

    public LastUses(Commits commits) {
        this.commits = commits;
        this.store = commits.store();
        this.writer = Thread.ofVirtual().name("last-used").start(this::writeRegularly);
    }

    void note(String accessKeyId, String service, String region, Instant at) {
        LastUsed noted = pending.get(accessKeyId);
        boolean known = noted != null
                && noted.date().getEpochSecond() == at.getEpochSecond()
                && noted.service().equals(service)
                && noted.region().equals(region);
        if (!known) {
            pending.put(accessKeyId, new LastUsed(service, region, at));
        }
    }

    /// The last use, written or not.
    Optional<LastUsed> find(String accessKeyId) {
        LastUsed noted = pending.get(accessKeyId);
        return noted != null
                ? Optional.of(noted)
                : store.get(Keys.accessKeyUsed(accessKeyId)).map(LastUsed::read);
    }

    /// Writes what was gathered. What cannot be written stays for the next time.
    public void flush() {
        Iterator<Map.Entry<String, LastUsed>> all = pending.entrySet().iterator();
        while (all.hasNext()) {
            List<Map.Entry<String, LastUsed>> batch = new ArrayList<>();
            while (all.hasNext() && batch.size() < BATCH) {
                Map.Entry<String, LastUsed> next = all.next();
                batch.add(Map.entry(next.getKey(), next.getValue()));
            }
            write(batch);
            batch.forEach(use -> pending.remove(use.getKey(), use.getValue()));
        }
    }

    private void write(List<Map.Entry<String, LastUsed>> batch) {
        commits.update(transaction -> {
            for (Map.Entry<String, LastUsed> use : batch) {
                Optional<Entry> key = store.get(Keys.accessKey(use.getKey()));
                Optional<Entry> written = store.get(Keys.accessKeyUsed(use.getKey()));
                boolean newer = written.map(LastUsed::read)
                        .filter(earlier ->
                                !earlier.date().isBefore(use.getValue().date()))
                        .isEmpty();
                if (key.isPresent() && newer) {
                    // The condition keeps a deleted key's figures from coming back.
                    transaction.unchanged(key.get());
                    transaction.put(
                            Keys.accessKeyUsed(use.getKey()), use.getValue().toBytes());
                }
            }
            return batch;
        });
    }

    private void writeRegularly() {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                tryFlush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing is lost when it fails: the figures stay gathered, and the next minute tries again.
    private void tryFlush() {
        try {
            flush();
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.DEBUG, "The last uses of access keys could not be written yet.", failed);
        }
    }

    /// Writes what was gathered, for the last time. The store must be open still.
    @Override
    public void close() {
        writer.interrupt();
        flush();
    }
}
