package dev.sekisho.identity.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// A bounded cache whose values are never older than the last [#drop] of their key.
///
/// INVARIANT: a loader's slot is in the map before it reads the store. A writer drops the key after its commit: it
/// finds the slot of every loader that may have read the value before, so no outdated value stays.
public final class Slots<V> {
    private final ConcurrentHashMap<String, Slot<V>> slots = new ConcurrentHashMap<>();
    private final AtomicBoolean evicting = new AtomicBoolean();
    private final int limit;

    /// @param limit the most values; those not used lately give way
    public Slots(int limit) {
        this.limit = limit;
    }

    /// Returns the loaded slot of `key`; empty if the loader finds nothing, which is not remembered.
    public Optional<Slot<V>> get(String key, Supplier<Optional<V>> loader) {
        Slot<V> slot = slots.get(key);
        if (slot == null) {
            var fresh = new Slot<V>();
            Slot<V> other = slots.putIfAbsent(key, fresh);
            slot = other == null ? fresh : other;
            evict();
        }
        boolean loaded = false;
        try {
            loaded = slot.load(loader);
        } finally {
            if (!loaded) {
                drop(key, slot);
            }
        }
        return loaded ? Optional.of(slot) : Optional.empty();
    }

    public void drop(String key) {
        Slot<V> slot = slots.remove(key);
        if (slot != null) {
            slot.drop();
        }
    }

    /// Drops `slot`, but not one that has taken its place.
    public void drop(String key, Slot<V> slot) {
        slots.remove(key, slot);
        slot.drop();
    }

    public void dropAll() {
        slots.forEach(this::drop);
    }

    private void evict() {
        if (slots.mappingCount() <= limit || !evicting.compareAndSet(false, true)) {
            return;
        }
        try {
            int excess = limit / 10 + 1;
            // Twice, for the first pass may find that all were used, and only marks them.
            for (int pass = 0; pass < 2; pass++) {
                for (Map.Entry<String, Slot<V>> entry : slots.entrySet()) {
                    if (excess > 0 && entry.getValue().isIdle()) {
                        drop(entry.getKey(), entry.getValue());
                        excess--;
                    }
                }
            }
        } finally {
            evicting.set(false);
        }
    }
}
