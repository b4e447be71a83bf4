package dev.sekisho.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The latest changes of a store, in memory, and the watches that follow them.
///
/// It begins empty whenever a store is opened, so a watch from before that reloads.
final class ChangeLog implements AutoCloseable {

    /// How many changes are kept at least; with the longest keys that is some 20 MB.
    private static final int KEPT = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final TreeMap<Long, List<Change>> commits = new TreeMap<>();
    private final Set<Watcher> watchers = new HashSet<>();

    /// All changes after this revision are kept.
    private long before;

    private long latest;
    private int kept;
    private boolean closed;

    /// @param revision the store's revision now
    ChangeLog(long revision) {
        before = revision;
        latest = revision;
    }

    static List<Change> changes(Transaction transaction, long revision) {
        List<Change> changes = new ArrayList<>(transaction.writes().size());
        for (Transaction.Write write : transaction.writes()) {
            changes.add(new Change(write.key(), revision, write instanceof Transaction.Delete));
        }
        return List.copyOf(changes);
    }

    /// Adds a commit, which is not empty. Commits come in the order of their revisions.
    void append(List<Change> changes) {
        lock.lock();
        try {
            latest = changes.getFirst().revision();
            kept += changes.size();
            commits.put(latest, changes);
            while (kept - commits.firstEntry().getValue().size() >= KEPT) {
                Map.Entry<Long, List<Change>> oldest = commits.pollFirstEntry();
                before = oldest.getKey();
                kept -= oldest.getValue().size();
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Watch watch(long revision, ChangeListener listener) {
        Watcher watcher = new Watcher(this, revision, listener);
        lock.lock();
        try {
            if (closed) {
                throw StoreFailure.closed();
            }
            watchers.add(watcher);
        } finally {
            lock.unlock();
        }
        watcher.start();
        return watcher;
    }

    /// Waits until there is something after `revision`, or the watcher is closed.
    Step next(Watcher watcher, long revision) throws InterruptedException {
        lock.lock();
        try {
            while (watchers.contains(watcher)) {
                // A revision that the store has not reached comes from another life of it: its caches are worth
                // nothing.
                if (revision < before || revision > latest) {
                    return new Step.Reload(latest);
                }
                Map.Entry<Long, List<Change>> commit = commits.higherEntry(revision);
                if (commit != null) {
                    return new Step.Changed(commit.getValue());
                }
                moved.await();
            }
            return new Step.End();
        } finally {
            lock.unlock();
        }
    }

    void remove(Watcher watcher) {
        lock.lock();
        try {
            watchers.remove(watcher);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends all watches.
    @Override
    public void close() {
        List<Watcher> open;
        lock.lock();
        try {
            closed = true;
            open = List.copyOf(watchers);
        } finally {
            lock.unlock();
        }
        open.forEach(Watcher::close);
    }

    /// What a watcher does next.
    sealed interface Step {
        record Changed(List<Change> changes) implements Step {}

        record Reload(long revision) implements Step {}

        record End() implements Step {}
    }
}
