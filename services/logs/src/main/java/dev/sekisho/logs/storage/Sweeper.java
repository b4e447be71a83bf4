package dev.sekisho.logs.storage;

import dev.sekisho.store.StoreFailure;
import dev.sekisho.store.sqlite.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Removes the events that have expired, and those of deleted groups and streams. Nobody sees them any more: this
/// gives their room back, a few at a time, so that no writer waits long.
public final class Sweeper implements AutoCloseable {
    private static final int AT_ONCE = 1_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final String EXPIRED = "SELECT id, size FROM event WHERE log_group = ?1 AND time < ?2 LIMIT ?3";
    private static final String OF_GROUP = "SELECT id, size FROM event WHERE log_group = ?1 AND ?2 = 0 LIMIT ?3";
    private static final String OF_STREAM = "SELECT id, size FROM event WHERE stream = ?1 AND ?2 = 0 LIMIT ?3";

    private final LogsStorage storage;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("logs-sweeper").unstarted(this::run);

    public Sweeper(LogsStorage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// Begins to sweep once a minute, until it is closed.
    public static Sweeper start(LogsStorage storage, InstantSource clock) {
        var sweeper = new Sweeper(storage, clock);
        sweeper.thread.start();
        return sweeper;
    }

    private void run() {
        try {
            while (!closed.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                sweepOrTellWhyNot();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A full disk may have room again the next time.
    private void sweepOrTellWhyNot() {
        try {
            sweep();
        } catch (StoreFailure e) {
            System.getLogger("sekisho").log(System.Logger.Level.WARNING, "Expired log events could not be removed.", e);
        }
    }

    private record Keeping(long group, int days) {}

    private record Dropped(long group, long stream) {}

    /// Removes all that is to go by now.
    public void sweep() {
        long now = clock.millis();
        List<Keeping> keeping = storage.read(statements -> statements.all(
                "SELECT id, retention FROM log_group WHERE retention > 0",
                row -> new Keeping(row.getLong(1), row.getInt(2))));
        for (Keeping group : keeping) {
            removeAll(EXPIRED, group.group(), Retention.floor(group.days(), now), group.group());
        }
        List<Dropped> streams = storage.read(statements -> statements.all(
                "SELECT log_group, stream FROM discarded_stream", row -> new Dropped(row.getLong(1), row.getLong(2))));
        for (Dropped dropped : streams) {
            removeAll(OF_STREAM, dropped.stream(), 0, dropped.group());
            storage.write(
                    statements -> statements.run("DELETE FROM discarded_stream WHERE stream = ?", dropped.stream()));
        }
        List<Long> groups = storage.read(
                statements -> statements.all("SELECT log_group FROM discarded_group", row -> row.getLong(1)));
        for (long group : groups) {
            removeAll(OF_GROUP, group, 0, group);
            removeStreams(group);
            storage.write(statements -> statements.run("DELETE FROM discarded_group WHERE log_group = ?", group));
        }
    }

    private void removeAll(String which, long of, long before, long group) {
        int removed = AT_ONCE;
        while (removed == AT_ONCE && closed.getCount() > 0) {
            removed = storage.write(statements -> remove(statements, which, of, before, group));
        }
    }

    private static int remove(Statements statements, String which, long of, long before, long group)
            throws SQLException {
        record Gone(long id, long size) {}
        List<Gone> gone = statements.all(which, row -> new Gone(row.getLong(1), row.getLong(2)), of, before, AT_ONCE);
        long bytes = 0;
        for (Gone event : gone) {
            statements.run("DELETE FROM event WHERE id = ?", event.id());
            bytes += event.size();
        }
        if (bytes > 0) {
            statements.run("UPDATE log_group SET bytes = max(0, bytes - ?) WHERE id = ?", bytes, group);
        }
        return gone.size();
    }

    private void removeStreams(long group) {
        int removed = AT_ONCE;
        while (removed == AT_ONCE && closed.getCount() > 0) {
            removed = storage.write(statements -> statements.run(
                    "DELETE FROM log_stream WHERE id IN (SELECT id FROM log_stream WHERE log_group = ? LIMIT ?)",
                    group,
                    AT_ONCE));
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
