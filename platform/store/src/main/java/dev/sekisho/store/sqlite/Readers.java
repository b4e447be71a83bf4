package dev.sekisho.store.sqlite;

import dev.sekisho.store.StoreFailure;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A few connections for any number of readers, opened when they are first needed.
///
/// A virtual thread inside SQLite holds on to its carrier, so more connections than processors gain little.
final class Readers implements AutoCloseable {

    private static final int MOST = Math.max(4, Runtime.getRuntime().availableProcessors());

    private final DatabaseFile file;
    private final Semaphore free = new Semaphore(MOST);
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Statements> idle = new ArrayDeque<>();
    private volatile boolean closed;

    Readers(DatabaseFile file) {
        this.file = file;
    }

    <T> T read(Read<T> read) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw StoreFailure.closed();
            }
            Statements statements = take();
            if (statements == null) {
                statements = new Statements(file.connectToRead());
            }
            // A failed statement is reset before its next use, so the connection stays good.
            try {
                return read.from(statements);
            } finally {
                giveBack(statements);
            }
        } catch (SQLException e) {
            throw new StoreFailure("The store could not read its file.", e);
        } finally {
            free.release();
        }
    }

    private @Nullable Statements take() {
        lock.lock();
        try {
            return idle.pollLast();
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Statements statements) {
        lock.lock();
        try {
            idle.addLast(statements);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the reads that run; later ones are refused.
    @Override
    public void close() throws SQLException {
        closed = true;
        free.acquireUninterruptibly(MOST);
        try {
            for (Statements statements = take(); statements != null; statements = take()) {
                statements.close();
            }
        } finally {
            free.release(MOST);
        }
    }
}
