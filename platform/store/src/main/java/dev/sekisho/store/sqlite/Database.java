package dev.sekisho.store.sqlite;

import dev.sekisho.store.StoreFailure;
import dev.sekisho.store.StoreOpenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// A database in one SQLite file, for one process.
///
/// Beside the file are its log (`-wal`, `-shm`), `.lock`, and the directory `native` with SQLite's library.
public final class Database implements AutoCloseable {
    private final StoreLock lock;
    private final Statements writer;
    private final Readers readers;
    private final GroupCommit commits;
    private boolean closed;

    private Database(StoreLock lock, DatabaseFile file, Statements writer) {
        this.lock = lock;
        this.writer = writer;
        readers = new Readers(file);
        commits = new GroupCommit(writer);
    }

    /// Opens the file, and makes it if there is none. Its directory must exist.
    ///
    /// @throws StoreOpenException if it cannot be opened; nothing in it was changed
    public static Database open(Path path, Schema schema) {
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
            return open(new DatabaseFile(home, real, schema), StoreLock.take(real), path);
        } catch (IOException e) {
            throw new StoreOpenException("The store file " + path + " cannot be opened (" + e + ").", e);
        }
    }

    private static Database open(DatabaseFile file, StoreLock lock, Path path) throws IOException {
        try {
            NativeLibrary.keepIn(file.directory());
            file.prepare();
            return new Database(lock, file, new Statements(file.connectToWrite()));
        } catch (SQLException e) {
            lock.close();
            throw new StoreOpenException("The store file " + path + " cannot be used (" + e.getMessage() + ").", e);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// @throws StoreFailure if the file cannot be read
    public <T> T read(Read<T> read) {
        return readers.read(read);
    }

    /// Returns when the change is on the disk. It does not end early for an interrupt: what became of the change
    /// would be unknown.
    ///
    /// @throws StoreFailure if the file cannot be written to
    public <T> T write(Write<T> write) {
        return commits.write(write);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        commits.close();
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
