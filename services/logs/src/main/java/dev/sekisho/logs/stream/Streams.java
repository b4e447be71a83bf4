package dev.sekisho.logs.stream;

import dev.sekisho.logs.api.ResourceAlreadyExistsException;
import dev.sekisho.logs.api.ResourceNotFoundException;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.logs.group.Groups;
import dev.sekisho.logs.group.StoredGroup;
import dev.sekisho.logs.storage.LogsStorage;
import dev.sekisho.models.AwsError;
import dev.sekisho.store.sqlite.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The log streams.
///
/// Source of the messages: CloudWatch Logs' answers (observed).
public final class Streams {
    private static final String FIRST_EVENT =
            "SELECT time FROM event WHERE stream = ? AND time >= ? ORDER BY time LIMIT 1";

    private final LogsStorage storage;

    public Streams(LogsStorage storage) {
        this.storage = storage;
    }

    /// Within a change or a read.
    ///
    /// @throws AwsError ResourceNotFoundException
    public static long require(Statements statements, StoredGroup group, String name) throws SQLException {
        return find(statements, group, name)
                .orElseThrow(() -> ResourceNotFoundException.of("The specified log stream does not exist."));
    }

    /// The id of a stream.
    public static Optional<Long> find(Statements statements, StoredGroup group, String name) throws SQLException {
        return statements.first(
                "SELECT id FROM log_stream WHERE log_group = ? AND name = ?", row -> row.getLong(1), group.id(), name);
    }

    void create(GroupName groupName, String name, long created) {
        storage.write(statements -> {
            StoredGroup group = Groups.require(statements, groupName);
            if (find(statements, group, name).isPresent()) {
                throw ResourceAlreadyExistsException.of("The specified log stream already exists");
            }
            return statements.run(
                    "INSERT INTO log_stream (log_group, name, created, last_event, last_ingestion)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    group.id(),
                    name,
                    created,
                    StoredStream.NEVER,
                    StoredStream.NEVER);
        });
    }

    /// Its events are out of sight with it.
    void delete(GroupName groupName, String name) {
        storage.write(statements -> {
            StoredGroup group = Groups.require(statements, groupName);
            long id = require(statements, group, name);
            statements.run("DELETE FROM log_stream WHERE id = ?", id);
            return statements.run("INSERT INTO discarded_stream (stream, log_group) VALUES (?, ?)", id, group.id());
        });
    }

    /// @param after where an earlier listing ended; null for a new one
    /// @throws AwsError ResourceNotFoundException if there is no such group
    List<StoredStream> list(
            GroupName groupName, StreamOrder order, String prefix, @Nullable String after, int most, long now) {
        StreamOrder.Place place = order.begin(after);
        return storage.read(statements -> {
            StoredGroup group = Groups.require(statements, groupName);
            List<StoredStream> found = new ArrayList<>();
            statements.each(
                    "SELECT id, name, created, last_event, last_ingestion FROM log_stream WHERE log_group = ?1"
                            + " AND name >= ?4 AND name <= ?5" + order.sql(),
                    row -> {
                        found.add(new StoredStream(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                StoredStream.NEVER,
                                row.getLong(4),
                                row.getLong(5)));
                        return found.size() < most;
                    },
                    group.id(),
                    place.time(),
                    place.name(),
                    prefix,
                    // No name that begins with the prefix is greater.
                    prefix + Character.toString(Character.MAX_CODE_POINT).repeat(2));
            for (int i = 0; i < found.size(); i++) {
                found.set(i, withFirstEvent(statements, found.get(i), group.floor(now)));
            }
            return found;
        });
    }

    private static StoredStream withFirstEvent(Statements statements, StoredStream stream, long floor)
            throws SQLException {
        long first = statements
                .first(FIRST_EVENT, row -> row.getLong(1), stream.id(), floor)
                .orElse(StoredStream.NEVER);
        return new StoredStream(
                stream.id(), stream.name(), stream.created(), first, stream.lastEvent(), stream.lastIngestion());
    }
}
