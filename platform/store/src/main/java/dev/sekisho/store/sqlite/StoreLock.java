package dev.sekisho.store.sqlite;

import dev.sekisho.store.PrivateFiles;
import dev.sekisho.store.StoreFailure;
import dev.sekisho.store.StoreOpenException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps every other process, and every other store of this one, from opening the same file.
final class StoreLock implements AutoCloseable {

    /// The system ends a process's locks on a file when the process closes that file anywhere, so a second store in
    /// this process must be turned away before it opens the lock file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock of `file`, a real path. It ends with the process, whichever way that ends.
    static StoreLock take(Path file) throws IOException {
        if (!HELD.add(file)) {
            throw new StoreOpenException("The store file " + file + " is open already in this process.");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PrivateFiles.attributes(file));
            if (channel.tryLock() == null) {
                throw new StoreOpenException("Another process has the store file " + file + " open.");
            }
            return new StoreLock(file, channel);
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            close(channel, e);
            throw e;
        }
    }

    private static void close(@Nullable FileChannel channel, Exception cause) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreFailure("The lock of the store file " + file + " cannot be closed.", e);
        } finally {
            HELD.remove(file);
        }
    }
}
