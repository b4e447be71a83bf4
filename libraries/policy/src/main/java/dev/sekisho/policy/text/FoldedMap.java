package dev.sekisho.policy.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values by name, whatever the case of its letters.
public final class FoldedMap<V> {
    private final @Nullable Name[] names;
    private final Object[] values;

    private FoldedMap(int capacity) {
        this.names = new Name[capacity];
        this.values = new Object[capacity];
    }

    /// @param entries names that differ in more than case
    public static <V> FoldedMap<V> copyOf(Map<String, V> entries) {
        // A power of two, and half empty at least.
        var map = new FoldedMap<V>(entries.isEmpty() ? 1 : Integer.highestOneBit(entries.size()) * 4);
        entries.forEach((text, value) -> {
            Name name = Name.of(text);
            int slot = map.slot(name);
            map.names[slot] = name;
            map.values[slot] = value;
        });
        return map;
    }

    @SuppressWarnings("unchecked") // only values of V are put in
    public @Nullable V get(Name name) {
        return (V) values[slot(name)];
    }

    /// Where the name is, or where it would be put.
    private int slot(Name name) {
        int mask = names.length - 1;
        int slot = name.hash & mask;
        while (true) {
            Name known = names[slot];
            if (known == null || known.isSame(name)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }
}
