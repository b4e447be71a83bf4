package dev.sekisho.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A store in one SQLite file, for one process.
///
/// Beside the file are its log (`-wal`, `-shm`), `.lock`, and the directory `native` with SQLite's library.
public final class SqliteStore implements Store {

    private final StoreLock lock;
    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final ChangeLog log;
    private final GroupCommit commits;
    private boolean closed;

    private SqliteStore(StoreLock lock, SqliteFile file, SqliteWriter writer) throws SQLException {
        long revision = writer.latest();
        this.lock = lock;
        this.writer = writer;
        readers = new SqliteReaders(file);
        log = new ChangeLog(revision);
        commits = new GroupCommit(writer, revision, log);
    }

    /// Opens the store in `path`, and makes it if there is no such file. Its directory must exist.
    ///
    /// @throws StoreOpenException if it cannot be opened; nothing in it was changed
    public static SqliteStore open(Path path) {
        Path directory = path.toAbsolutePath().getParent();
        if (path.getFileName() == null || directory == null || Files.isDirectory(path)) {
            throw new StoreOpenException("The store's path " + path + " is a directory; it must name a file.");
        }
        if (!Files.isDirectory(directory)) {
            throw new StoreOpenException("The store's directory " + directory + " does not exist.");
        }
        if (path.toString().indexOf('?') >= 0) {
            // The driver would read what follows as settings.
            throw new StoreOpenException("The store's path " + path + " must not have a question mark in it.");
        }
        try {
            // By another way to the same file, the lock must be the same.
            Path home = directory.toRealPath();
            Path real = home.resolve(path.getFileName());
            if (Files.isSymbolicLink(real)) {
                throw new StoreOpenException("The store's path " + path + " is a link; give the file itself.");
            }
            return open(home, real, StoreLock.take(real));
        } catch (IOException e) {
            throw new StoreOpenException("The store file " + path + " cannot be opened (" + e + ").", e);
        }
    }

    private static SqliteStore open(Path directory, Path path, StoreLock lock) throws IOException {
        try {
            NativeLibrary.keepIn(directory);
            SqliteFile file = new SqliteFile(directory, path);
            file.prepare();
            Connection connection = file.connectToWrite();
            try {
                return new SqliteStore(lock, file, new SqliteWriter(connection));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw new StoreOpenException("The store file " + path + " cannot be used (" + e.getMessage() + ").", e);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public Optional<Entry> get(String key) {
        Keys.valid(key);
        return readers.read(reader -> reader.get(key));
    }

    @Override
    public List<Entry> list(String prefix, @Nullable String after, int limit) {
        Keys.Range range = Keys.Range.of(prefix, after);
        Keys.checkLimit(limit);
        return readers.read(reader -> reader.list(range, limit));
    }

    @Override
    public long commit(Transaction transaction) {
        return commits.commit(transaction);
    }

    @Override
    public long revision() {
        return commits.revision();
    }

    @Override
    public Watch watch(long revision, ChangeListener listener) {
        return log.watch(revision, listener);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        commits.close();
        log.close();
        try {
            readers.close();
            // The last connection moves the log into the file and removes it.
            writer.close();
        } catch (SQLException e) {
            throw new StoreFailure("The store's file could not be closed.", e);
        } finally {
            lock.close();
        }
    }
}
