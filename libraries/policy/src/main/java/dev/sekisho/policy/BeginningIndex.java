package dev.sekisho.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Statements by the characters that their resources begin with, up to the first wildcard or variable.
///
/// A lookup reads the resource once, however many statements there are, and stops at each length that some beginning
/// has.
final class BeginningIndex {
    private final int[] lengths;
    private final @Nullable String[] beginnings;
    private final List<List<CompiledStatement>> statements;

    private BeginningIndex(Map<String, List<CompiledStatement>> byBeginning) {
        this.lengths = byBeginning.keySet().stream()
                .mapToInt(String::length)
                .distinct()
                .sorted()
                .toArray();
        // A power of two, and half empty at least.
        int capacity = Integer.highestOneBit(Math.max(1, byBeginning.size())) * 4;
        this.beginnings = new String[capacity];
        var slots = new ArrayList<List<CompiledStatement>>();
        for (int i = 0; i < capacity; i++) {
            slots.add(List.of());
        }
        byBeginning.forEach((beginning, list) -> {
            int slot = slot(beginning, beginning.length(), beginning.hashCode());
            beginnings[slot] = beginning;
            slots.set(slot, List.copyOf(list));
        });
        this.statements = List.copyOf(slots);
    }

    /// Gathers the statements of an index.
    static final class Builder {
        private final Map<String, List<CompiledStatement>> byBeginning = new HashMap<>();

        void add(String beginning, CompiledStatement statement) {
            byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(statement);
        }

        BeginningIndex build() {
            return new BeginningIndex(byBeginning);
        }
    }

    /// Each statement once that names a resource of which `resource` has the beginning.
    Iterable<CompiledStatement> beginningLike(String resource) {
        List<CompiledStatement> first = List.of();
        Set<CompiledStatement> several = null;
        int hash = 0;
        int at = 0;
        for (int length : lengths) {
            if (length > resource.length()) {
                break;
            }
            // The hash of a String, as far as it was read.
            for (; at < length; at++) {
                hash = 31 * hash + resource.charAt(at);
            }
            List<CompiledStatement> found = statements.get(slot(resource, length, hash));
            if (found.isEmpty()) {
                continue;
            }
            if (first.isEmpty()) {
                first = found;
            } else {
                several = several == null ? new LinkedHashSet<>(first) : several;
                several.addAll(found);
            }
        }
        return several == null ? first : several;
    }

    /// Where the first `length` characters of `text` are, or would be put.
    private int slot(String text, int length, int hash) {
        int mask = beginnings.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (true) {
            String known = beginnings[slot];
            if (known == null || (known.length() == length && text.startsWith(known))) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }
}
