package dev.sekisho.logs.event;

import dev.sekisho.logs.api.ResourceNotFoundException;
import dev.sekisho.logs.group.StoredGroup;
import dev.sekisho.logs.stream.Streams;
import dev.sekisho.store.sqlite.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The streams of a group that are looked through.
///
/// @param what whose events are read: one stream's where only one is named
/// @param id of that stream or group
/// @param named the names of the streams; empty for all
/// @param prefix of the streams' names
record Searched(Scan.Of what, long id, Set<String> named, String prefix) {

    /// @throws dev.sekisho.models.AwsError ResourceNotFoundException if a named stream does not exist
    static Searched of(Statements statements, StoredGroup group, List<String> streams, @Nullable String prefix)
            throws SQLException {
        long only = 0;
        for (String stream : streams) {
            only = Streams.find(statements, group, stream)
                    .orElseThrow(() -> ResourceNotFoundException.of("The specified log stream does not exist."));
        }
        Set<String> named = Set.copyOf(streams);
        return named.size() == 1
                ? new Searched(Scan.Of.STREAM, only, named, "")
                : new Searched(Scan.Of.GROUP, group.id(), named, prefix == null ? "" : prefix);
    }

    Scan scan(long from, long to, Position after) {
        return new Scan(what, id, from, to, after, false);
    }

    /// A stream that was deleted has no name any more.
    boolean has(StoredEvent event) {
        String stream = event.stream();
        return stream != null && stream.startsWith(prefix) && (named.isEmpty() || named.contains(stream));
    }
}
