package dev.sekisho.logs.event;

import dev.sekisho.logs.event.Batch.Event;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.Groups;
import dev.sekisho.logs.group.StoredGroup;
import dev.sekisho.logs.storage.LogsStorage;
import dev.sekisho.logs.stream.Streams;
import dev.sekisho.models.AwsError;
import dev.sekisho.store.sqlite.Read;
import dev.sekisho.store.sqlite.Statements;
import dev.sekisho.store.sqlite.Write;
import java.sql.SQLException;
import java.util.List;

/// The log events.
public final class Events {
    private static final String INSERT =
            "INSERT INTO event (id, log_group, stream, time, ingested, size, message) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final LogsStorage storage;

    public Events(LogsStorage storage) {
        this.storage = storage;
    }

    <T> T read(Read<T> read) {
        return storage.read(read);
    }

    /// Returns when the events that are taken are on the disk.
    ///
    /// @param now in milliseconds
    /// @throws AwsError ResourceNotFoundException if there is no such group or stream
    Accepted append(GroupName group, String stream, Batch batch, long now) {
        return storage.write(new Append(group, stream, batch, now));
    }

    private record Append(GroupName groupName, String streamName, Batch batch, long now) implements Write<Accepted> {
        @Override
        public Accepted apply(Statements statements) throws SQLException {
            StoredGroup group = Groups.require(statements, groupName);
            long stream = Streams.require(statements, group, streamName);
            Window window = Window.at(now, group.floor(now));
            List<Event> taken = window.taken(batch.events());
            long next = statements
                    .first("SELECT event FROM next_event WHERE id = 1", row -> row.getLong(1))
                    .orElseThrow();
            if (!taken.isEmpty()) {
                insert(statements, group, stream, taken, next);
            }
            return new Accepted(next + taken.size(), window.rejected(batch.events()));
        }

        private void insert(Statements statements, StoredGroup group, long stream, List<Event> taken, long first)
                throws SQLException {
            long id = first;
            long bytes = 0;
            for (Event event : taken) {
                statements.run(INSERT, id, group.id(), stream, event.time(), now, event.size(), event.message());
                bytes += event.size();
                id++;
            }
            statements.run("UPDATE next_event SET event = ? WHERE id = 1", id);
            statements.run("UPDATE log_group SET bytes = bytes + ? WHERE id = ?", bytes, group.id());
            statements.run(
                    "UPDATE log_stream SET last_event = max(last_event, ?), last_ingestion = ? WHERE id = ?",
                    taken.getLast().time(),
                    now,
                    stream);
        }

        /// Rows and their two entries in the indexes.
        @Override
        public long bytes() {
            return batch.bytes() + 100L * batch.events().size();
        }
    }
}
