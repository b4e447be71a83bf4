package dev.sekisho.logs.event;

import dev.sekisho.store.sqlite.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Predicate;

/// Reads events one by one, of a stream or of a whole group, in the order of their times.
///
/// @param of the id of the stream or group
/// @param from in milliseconds; earlier events are left out
/// @param to in milliseconds; events at this time and later are left out
/// @param after the event after which to begin, in the direction of the scan
record Scan(Of what, long of, long from, long to, Position after, boolean backward) {

    /// Whose events.
    enum Of {
        STREAM("stream"),
        GROUP("log_group");

        private final String column;

        Of(String column) {
            this.column = column;
        }
    }

    /// @param taker says whether it wants the next event as well
    void run(Statements statements, Predicate<StoredEvent> taker) throws SQLException {
        // The index begins where the last page ended: one bound at each end leaves it no choice.
        long lower = backward ? from : Math.max(from, after.time());
        long upper = backward ? Math.min(to, next(after.time())) : to;
        statements.each(sql(), row -> taker.test(event(row)), of, lower, upper, after.time(), after.id());
    }

    private static long next(long time) {
        return time == Long.MAX_VALUE ? time : time + 1;
    }

    private String sql() {
        String than = backward ? "<" : ">";
        String way = backward ? " DESC" : "";
        return "SELECT time, id, (SELECT name FROM log_stream WHERE id = event.stream), ingested, size, message"
                + " FROM event WHERE " + what.column + " = ?1 AND time >= ?2 AND time < ?3"
                + " AND (time " + than + " ?4 OR id " + than + " ?5) ORDER BY time" + way + ", id" + way;
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                new Position(row.getLong(1), row.getLong(2)),
                row.getString(3),
                row.getLong(4),
                row.getInt(5),
                row.getString(6));
    }
}
