package dev.sekisho.store.sqlite;

import dev.sekisho.store.StoreFailure;
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
/// Waiting writes are applied one after the other inside one transaction of SQLite's: one that refuses is undone
/// alone, and nobody is answered before the disk has everything.
final class GroupCommit implements AutoCloseable {

    /// How much goes into one write to the disk at most.
    private static final int MOST_WRITES = 1_000;

    private static final long MOST_BYTES = 16L << 20;

    /// The log moves into the file after about this many pages, 16 MB: seldom enough to cost little, often enough
    /// that a start after a crash reads it in some ten milliseconds.
    private static final long PAGES_BETWEEN_CHECKPOINTS = 4_000;

    private static final int PAGE = 4_096;

    private static final Set<SQLiteErrorCode> PASSING =
            EnumSet.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_BUSY);

    private final Statements statements;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Waiting<?>> queue = new ArrayDeque<>();
    private boolean closed;
    private @Nullable Throwable broken;
    private long pages;

    /// @param statements of the one connection that writes; used by this thread only
    GroupCommit(Statements statements) {
        this.statements = statements;
        thread = Thread.ofPlatform().daemon().name("store-commit").start(this::run);
    }

    <T> T write(Write<T> write) {
        Waiting<T> waiting = new Waiting<>(write);
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
            case Outcome.Committed<T>(T result) -> result;
            case Outcome.Refused<T>(RuntimeException refusal) -> throw refusal;
            case Outcome.Failed<T>(Throwable cause) ->
                throw new StoreFailure("The store could not write to its file.", cause);
        };
    }

    private void run() {
        List<Waiting<?>> group = next();
        while (!group.isEmpty()) {
            commit(group);
            checkpointIfDue();
            group = next();
        }
    }

    /// Waits for writes; none come any more when the queue is closed and empty.
    private List<Waiting<?>> next() {
        List<Waiting<?>> group = new ArrayList<>();
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            long bytes = 0;
            while (!queue.isEmpty() && group.size() < MOST_WRITES && bytes < MOST_BYTES) {
                Waiting<?> waiting = queue.poll();
                bytes += waiting.write.bytes();
                group.add(waiting);
            }
            pages += group.size() + bytes / PAGE;
        } finally {
            lock.unlock();
        }
        return group;
    }

    @SuppressWarnings("CatchingUnchecked")
    private void commit(List<Waiting<?>> group) {
        if (broken != null) {
            fail(group, broken);
            return;
        }
        try {
            statements.run("BEGIN IMMEDIATE");
            for (Waiting<?> waiting : group) {
                waiting.apply(statements);
            }
            statements.run("COMMIT");
        } catch (SQLException | RuntimeException | Error e) {
            undo(e);
            fail(group, e);
            return;
        }
        group.forEach(Waiting::answer);
    }

    private static void fail(List<Waiting<?>> group, Throwable cause) {
        group.forEach(waiting -> waiting.fail(cause));
    }

    /// A full disk may have room again, and a tool of the operator's that locks the file ends. After any other
    /// failure nobody knows what is on the disk until the file is opened anew, so nothing more is accepted.
    private void undo(Throwable cause) {
        try {
            statements.run("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has ended the transaction by itself.
            cause.addSuppressed(e);
        }
        if (!(cause instanceof SQLiteException e && PASSING.contains(e.getResultCode()))) {
            broken = cause;
        }
    }

    private void checkpointIfDue() {
        if (pages < PAGES_BETWEEN_CHECKPOINTS || broken != null) {
            return;
        }
        try {
            // Moves the log into the file and lets it begin again, as far as no reader needs it. A reader in the
            // way makes it late, not wrong.
            boolean whole = statements
                    .first("PRAGMA wal_checkpoint(RESTART)", row -> row.getInt(1) == 0)
                    .orElse(false);
            pages = whole ? 0 : PAGES_BETWEEN_CHECKPOINTS / 2;
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

    private static final class Waiting<T> {
        private final Write<T> write;
        private final CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();
        private @Nullable Outcome<T> applied;

        Waiting(Write<T> write) {
            this.write = write;
        }

        void apply(Statements statements) throws SQLException {
            statements.run("SAVEPOINT one");
            try {
                applied = new Outcome.Committed<>(write.apply(statements));
            } catch (RuntimeException refusal) {
                statements.run("ROLLBACK TO one");
                applied = new Outcome.Refused<>(refusal);
            }
            statements.run("RELEASE one");
        }

        void answer() {
            if (applied instanceof Outcome.Committed<T>(T result)) {
                write.committed(result);
            }
            outcome.complete(applied);
        }

        void fail(Throwable cause) {
            outcome.complete(new Outcome.Failed<>(cause));
        }
    }

    private sealed interface Outcome<T> {
        record Committed<T>(T result) implements Outcome<T> {}

        record Refused<T>(RuntimeException refusal) implements Outcome<T> {}

        record Failed<T>(Throwable cause) implements Outcome<T> {}
    }
}
