package dev.sekisho.identity.key;

import dev.sekisho.identity.storage.Commits;
import dev.sekisho.identity.storage.Keys;
import java.time.Duration;

/// Gathers when access keys and roles were last used, and writes it once a minute and at the end.
public final class LastUses implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LastUses.class.getName());
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Uses accessKeys;
    private final Uses roles;
    private final Thread writer;

    public LastUses(Commits commits) {
        accessKeys = new Uses(commits, Keys::accessKey, Keys::accessKeyUsed);
        roles = new Uses(commits, Keys::principal, Keys::roleUsed);
        writer = Thread.ofVirtual().name("last-used").start(this::writeRegularly);
    }

    /// By their ids.
    Uses accessKeys() {
        return accessKeys;
    }

    /// By their unique ids.
    public Uses roles() {
        return roles;
    }

    /// Writes what was gathered. What cannot be written stays for the next time.
    public void flush() {
        accessKeys.flush();
        roles.flush();
    }

    private void writeRegularly() {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                tryFlush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing is lost when it fails: the figures stay gathered, and the next minute tries again.
    private void tryFlush() {
        try {
            flush();
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.DEBUG, "The last uses could not be written yet.", failed);
        }
    }

    /// Writes what was gathered, for the last time. The store must be open still.
    @Override
    public void close() {
        writer.interrupt();
        flush();
    }
}
