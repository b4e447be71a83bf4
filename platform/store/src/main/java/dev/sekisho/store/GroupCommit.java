package dev.sekisho.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One thread that commits whatever waits, all of it with one write to the disk.
///
/// Waiting transactions are checked and applied one after the other inside one transaction of SQLite's: one whose
/// conditions do not hold fails alone, and nobody is answered before the disk has everything.
final class GroupCommit implements AutoCloseable {

    /// How much goes into one write to the disk at most.
    private static final int MOST_TRANSACTIONS = 1_000;

    private static final long MOST_BYTES = 16L << 20;

    /// The log moves into the file after about this many pages, 16 MB: seldom enough to cost little, often enough
    /// that a start after a crash reads it in some ten milliseconds.
    private static final long PAGES_BETWEEN_CHECKPOINTS = 4_000;

    private static final int PAGE = 4_096;

    private static final Set<SQLiteErrorCode> PASSING =
            EnumSet.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_BUSY);

    private final SqliteWriter writer;
    private final ChangeLog log;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private boolean closed;
    private @Nullable Throwable broken;
    private long pages;
    private volatile long revision;

    GroupCommit(SqliteWriter writer, long revision, ChangeLog log) {
        this.writer = writer;
        this.revision = revision;
        this.log = log;
        thread = Thread.ofPlatform().daemon().name("store-commit").start(this::run);
    }

    long revision() {
        return revision;
    }

    /// Returns when the transaction is on the disk. It does not end early for an interrupt: what became of the
    /// transaction would be unknown.
    long commit(Transaction transaction) {
        Waiting waiting = new Waiting(transaction);
        lock.lock();
        try {
            if (closed) {
                throw StoreFailure.closed();
            }
            queue.add(waiting);
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return switch (waiting.outcome.join()) {
            case Outcome.Committed(long number) -> number;
            case Outcome.Conflicted(String key) -> throw new StoreConflict(key);
            case Outcome.Failed(Throwable cause) ->
                throw new StoreFailure("The store could not write to its file.", cause);
        };
    }

    private void run() {
        List<Waiting> group = next();
        while (!group.isEmpty()) {
            List<Outcome> outcomes = commit(group);
            for (int i = 0; i < outcomes.size(); i++) {
                group.get(i).outcome.complete(outcomes.get(i));
            }
            checkpointIfDue();
            group = next();
        }
    }

    /// Waits for transactions; none come any more when the queue is closed and empty.
    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            long bytes = 0;
            while (!queue.isEmpty() && group.size() < MOST_TRANSACTIONS && bytes < MOST_BYTES) {
                Waiting waiting = queue.poll();
                bytes += waiting.bytes();
                group.add(waiting);
            }
        } finally {
            lock.unlock();
        }
        return group;
    }

    @SuppressWarnings("CatchingUnchecked")
    private List<Outcome> commit(List<Waiting> group) {
        if (broken != null) {
            return failed(group, broken);
        }
        try {
            return apply(group);
        } catch (SQLException | RuntimeException | Error e) {
            undo(e);
            return failed(group, e);
        }
    }

    private List<Outcome> apply(List<Waiting> group) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(group.size());
        List<List<Change>> commits = new ArrayList<>(group.size());
        long latest = revision;
        writer.begin();
        for (Waiting waiting : group) {
            String conflict = writer.conflict(waiting.transaction);
            if (conflict != null) {
                outcomes.add(new Outcome.Conflicted(conflict));
                continue;
            }
            if (!waiting.transaction.writes().isEmpty()) {
                latest++;
                writer.write(waiting.transaction, latest);
                commits.add(ChangeLog.changes(waiting.transaction, latest));
                pages += waiting.transaction.writes().size() + waiting.bytes() / PAGE;
            }
            outcomes.add(new Outcome.Committed(latest));
        }
        if (commits.isEmpty()) {
            writer.rollback();
            return outcomes;
        }
        writer.setLatest(latest);
        writer.commit();
        revision = latest;
        log.append(commits);
        return outcomes;
    }

    /// A full disk may have room again, and a tool of the operator's that locks the file ends. After any other
    /// failure nobody knows what is on the disk until the store is opened anew, so nothing more is accepted.
    private void undo(Throwable cause) {
        try {
            writer.rollback();
        } catch (SQLException e) {
            // SQLite has ended the transaction by itself.
            cause.addSuppressed(e);
        }
        if (!(cause instanceof SQLiteException e && PASSING.contains(e.getResultCode()))) {
            broken = cause;
        }
    }

    private static List<Outcome> failed(List<Waiting> group, Throwable cause) {
        return group.stream().<Outcome>map(waiting -> new Outcome.Failed(cause)).toList();
    }

    private void checkpointIfDue() {
        if (pages < PAGES_BETWEEN_CHECKPOINTS || broken != null) {
            return;
        }
        try {
            // A reader in the way makes it late, not wrong.
            pages = writer.checkpoint() ? 0 : PAGES_BETWEEN_CHECKPOINTS / 2;
        } catch (SQLException e) {
            undo(e);
        }
    }

    /// Commits what waits, then refuses everything.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Waiting {
        private final Transaction transaction;
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

        Waiting(Transaction transaction) {
            this.transaction = transaction;
        }

        long bytes() {
            long bytes = 0;
            for (Transaction.Write write : transaction.writes()) {
                bytes += write instanceof Transaction.Put put ? put.value().length : 0;
            }
            return bytes;
        }
    }

    private sealed interface Outcome {
        record Committed(long revision) implements Outcome {}

        record Conflicted(String key) implements Outcome {}

        record Failed(Throwable cause) implements Outcome {}
    }
}
