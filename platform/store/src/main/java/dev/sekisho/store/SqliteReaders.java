package dev.sekisho.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A few connections for any number of readers, opened when they are first needed.
///
/// A virtual thread inside SQLite holds on to its carrier, so more connections than processors gain little.
final class SqliteReaders implements AutoCloseable {

    private static final int MOST = Math.max(4, Runtime.getRuntime().availableProcessors());

    private final SqliteFile file;
    private final Semaphore free = new Semaphore(MOST);
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<SqliteReader> idle = new ArrayDeque<>();
    private volatile boolean closed;

    SqliteReaders(SqliteFile file) {
        this.file = file;
    }

    /// One read, of one snapshot.
    interface Read<T> {
        T from(SqliteReader reader) throws SQLException;
    }

    <T> T read(Read<T> read) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw StoreFailure.closed();
            }
            SqliteReader reader = take();
            if (reader == null) {
                reader = new SqliteReader(file.connectToRead());
            }
            // A failed statement is reset before its next use, so the connection stays good.
            try {
                return read.from(reader);
            } finally {
                giveBack(reader);
            }
        } catch (SQLException e) {
            throw new StoreFailure("The store could not read its file.", e);
        } finally {
            free.release();
        }
    }

    private @Nullable SqliteReader take() {
        lock.lock();
        try {
            return idle.pollLast();
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(SqliteReader reader) {
        lock.lock();
        try {
            idle.addLast(reader);
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
            for (SqliteReader reader = take(); reader != null; reader = take()) {
                reader.close();
            }
        } finally {
            free.release(MOST);
        }
    }
}
