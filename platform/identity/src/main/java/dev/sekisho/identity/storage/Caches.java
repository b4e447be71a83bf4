package dev.sekisho.identity.storage;

import dev.sekisho.store.Change;
import dev.sekisho.store.ChangeListener;
import dev.sekisho.store.Watch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps caches true to the store: they drop what this node writes before the writer goes on, and what other nodes
/// write when the store's change feed names it.
public final class Caches implements AutoCloseable {
    private final List<Slots<?>> all = new CopyOnWriteArrayList<>();
    private final Watch watch;

    public Caches(Commits commits) {
        commits.onWrite(this::drop);
        watch = commits.store().watch(commits.store().revision(), new ChangeListener() {
            @Override
            public void changed(List<Change> changes) {
                changes.forEach(change -> drop(change.key()));
            }

            @Override
            public void reload() {
                all.forEach(Slots::dropAll);
            }
        });
    }

    /// Makes a cache whose keys are the store's.
    public <V> Slots<V> slots(int limit) {
        var slots = new Slots<V>(limit);
        all.add(slots);
        return slots;
    }

    private void drop(String key) {
        all.forEach(slots -> slots.drop(key));
    }

    @Override
    public void close() {
        watch.close();
    }
}
