package dev.sekisho.identity.key;

import dev.sekisho.identity.storage.Commits;
import dev.sekisho.store.Entry;
import dev.sekisho.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// When things of one kind were last used: gathered in memory, written when it is told to.
public final class Uses {
    // A thing takes a condition and a write; a transaction has at most 100 of both.
    private static final int BATCH = 40;

    private final Commits commits;
    private final Store store;
    private final UnaryOperator<String> owner;
    private final UnaryOperator<String> place;
    private final ConcurrentHashMap<String, LastUsed> pending = new ConcurrentHashMap<>();

    /// @param owner the store's key of what has this id
    /// @param place the store's key of its last use
    Uses(Commits commits, UnaryOperator<String> owner, UnaryOperator<String> place) {
        this.commits = commits;
        this.store = commits.store();
        this.owner = owner;
        this.place = place;
    }

    void note(String id, String service, String region, Instant at) {
        LastUsed noted = pending.get(id);
        boolean known = noted != null
                && noted.date().getEpochSecond() == at.getEpochSecond()
                && noted.service().equals(service)
                && noted.region().equals(region);
        if (!known) {
            pending.put(id, new LastUsed(service, region, at));
        }
    }

    /// The last use, written or not.
    public Optional<LastUsed> find(String id) {
        LastUsed noted = pending.get(id);
        return noted != null ? Optional.of(noted) : store.get(place.apply(id)).map(LastUsed::read);
    }

    /// Writes what was gathered. What cannot be written stays for the next time.
    void flush() {
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
                Optional<Entry> present = store.get(owner.apply(use.getKey()));
                String written = place.apply(use.getKey());
                boolean newer = store.get(written)
                        .map(LastUsed::read)
                        .filter(earlier ->
                                !earlier.date().isBefore(use.getValue().date()))
                        .isEmpty();
                if (present.isPresent() && newer) {
                    // The condition keeps the figures of what was deleted from coming back.
                    transaction.unchanged(present.get());
                    transaction.put(written, use.getValue().toBytes());
                }
            }
            return batch;
        });
    }
}
