package dev.sekisho.identity.storage;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A place in a cache. What is made from its value stays valid for as long as the slot is not dropped.
public final class Slot<V> {
    private volatile @Nullable V value;
    private volatile boolean dropped;
    private volatile boolean used = true;

    Slot() {}

    /// Whether the value may be outdated: it was written since, or fell out of the cache.
    public boolean isDropped() {
        return dropped;
    }

    /// The value.
    ///
    /// @throws IllegalStateException before it is loaded; slots that [Slots#get] gives are
    public V value() {
        V loaded = value;
        if (loaded == null) {
            throw new IllegalStateException("The slot is empty.");
        }
        return loaded;
    }

    /// Loads the value once, for all who wait; false if there is none.
    boolean load(Supplier<Optional<V>> loader) {
        if (value != null) {
            if (!used) {
                used = true;
            }
            return true;
        }
        synchronized (this) {
            if (value == null) {
                value = loader.get().orElse(null);
            }
            return value != null;
        }
    }

    /// Returns whether it was not used since this was last asked.
    boolean isIdle() {
        boolean idle = !used;
        used = false;
        return idle;
    }

    void drop() {
        dropped = true;
    }
}
