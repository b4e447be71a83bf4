package dev.sekisho.store;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// A store for throw-away servers and tests: it ends with its process.
public final class MemoryStore implements Store {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private final ChangeLog log = new ChangeLog(0);
    private volatile long revision;
    private volatile boolean closed;

    @Override
    public Optional<Entry> get(String key) {
        Keys.valid(key);
        lock.readLock().lock();
        try {
            checkOpen();
            return Optional.ofNullable(entries.get(key));
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public List<Entry> list(String prefix, @Nullable String after, int limit) {
        Keys.Range range = Keys.Range.of(prefix, after);
        Keys.checkLimit(limit);
        lock.readLock().lock();
        try {
            checkOpen();
            if (range.isEmpty()) {
                return List.of();
            }
            return entries.subMap(range.from(), range.to()).values().stream()
                    .limit(limit)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public long commit(Transaction transaction) {
        lock.writeLock().lock();
        try {
            checkOpen();
            for (Transaction.Condition condition : transaction.conditions()) {
                Entry entry = entries.get(condition.key());
                if (condition.revision() != (entry == null ? 0 : entry.revision())) {
                    throw new StoreConflict(condition.key());
                }
            }
            if (transaction.writes().isEmpty()) {
                return revision;
            }
            long next = revision + 1;
            for (Transaction.Write write : transaction.writes()) {
                switch (write) {
                    case Transaction.Put(String key, byte[] value) ->
                        entries.put(key, new Entry(key, value.clone(), next));
                    case Transaction.Delete(String key) -> entries.remove(key);
                }
            }
            revision = next;
            log.append(ChangeLog.changes(transaction, next));
            return next;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Watch watch(long from, ChangeListener listener) {
        return log.watch(from, listener);
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
        log.close();
    }

    private void checkOpen() {
        if (closed) {
            throw StoreFailure.closed();
        }
    }
}
