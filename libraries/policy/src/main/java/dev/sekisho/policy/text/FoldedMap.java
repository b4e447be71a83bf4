package dev.sekisho.policy.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values by name, whatever the case of its letters. A part of a text can be looked up without being cut out.
public final class FoldedMap<V> {
    private final @Nullable String[] names;
    private final Object[] values;
    private final boolean empty;

    private FoldedMap(int capacity, boolean empty) {
        this.empty = empty;
        this.names = new String[capacity];
        this.values = new Object[capacity];
    }

    /// @param entries names that differ in more than case
    public static <V> FoldedMap<V> copyOf(Map<String, V> entries) {
        // A power of two, and half empty at least.
        var map = new FoldedMap<V>(Integer.highestOneBit(Math.max(1, entries.size())) * 4, entries.isEmpty());
        entries.forEach((name, value) -> {
            int slot = map.slot(name, 0, name.length());
            map.names[slot] = name;
            map.values[slot] = value;
        });
        return map;
    }

    /// The value of the name that stands in `text` from `start` up to, and without, `end`.
    @SuppressWarnings("unchecked") // only values of V are put in
    public @Nullable V get(String text, int start, int end) {
        // Most sets of names hold patterns only: nothing is hashed then.
        return empty ? null : (V) values[slot(text, start, end)];
    }

    /// Where the name is, or where it would be put.
    private int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + Letters.fold(text.charAt(i));
        }
        int mask = names.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (true) {
            String name = names[slot];
            if (name == null || isSame(name, text, start, end)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static boolean isSame(String name, String text, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Letters.fold(name.charAt(i)) != Letters.fold(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }
}
