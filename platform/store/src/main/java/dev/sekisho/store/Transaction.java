package dev.sekisho.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Conditions on revisions, and the writes to make if all of them hold. No key is written twice.
///
/// A transaction without writes only checks: it takes no revision of its own.
public record Transaction(List<Condition> conditions, List<Write> writes) {

    /// The most conditions and writes together.
    public static final int MAX_OPERATIONS = 100;

    /// The most bytes in a value.
    public static final int MAX_VALUE = 1 << 20;

    public Transaction {
        conditions = List.copyOf(conditions);
        writes = List.copyOf(writes);
        if (conditions.size() + writes.size() > MAX_OPERATIONS) {
            throw new IllegalArgumentException("A transaction has at most " + MAX_OPERATIONS + " operations.");
        }
        Set<String> written = new HashSet<>();
        for (Write write : writes) {
            if (!written.add(write.key())) {
                throw new IllegalArgumentException("A transaction writes the key " + write.key() + " only once.");
            }
        }
    }

    /// `key` must have been written last at `revision`; 0 means that it must not exist.
    public record Condition(String key, long revision) {
        public Condition {
            Keys.valid(key);
        }
    }

    public sealed interface Write {
        String key();
    }

    @SuppressWarnings("ArrayRecordComponent")
    public record Put(String key, byte[] value) implements Write {
        public Put {
            Keys.valid(key);
            if (value.length > MAX_VALUE) {
                throw new IllegalArgumentException("A value of the store has at most " + MAX_VALUE + " bytes.");
            }
        }
    }

    /// Deleting a key that does not exist is no error.
    public record Delete(String key) implements Write {
        public Delete {
            Keys.valid(key);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Gathers a transaction's conditions and writes.
    public static final class Builder {
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Write> writes = new ArrayList<>();

        private Builder() {}

        /// The key must not exist.
        public Builder absent(String key) {
            return at(key, 0);
        }

        /// The entry must not have changed since it was read.
        public Builder unchanged(Entry entry) {
            return at(entry.key(), entry.revision());
        }

        public Builder at(String key, long revision) {
            conditions.add(new Condition(key, revision));
            return this;
        }

        public Builder put(String key, byte[] value) {
            writes.add(new Put(key, value));
            return this;
        }

        public Builder delete(String key) {
            writes.add(new Delete(key));
            return this;
        }

        public Transaction build() {
            return new Transaction(conditions, writes);
        }
    }
}
