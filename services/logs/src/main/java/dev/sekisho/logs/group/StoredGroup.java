package dev.sekisho.logs.group;

import dev.sekisho.logs.storage.Retention;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A log group as it is stored.
///
/// @param id never that of a deleted group
/// @param logClass such as `STANDARD`
/// @param created in milliseconds
/// @param retention in days, or [Retention#FOREVER]
/// @param bytes what its events take, each 26 more than its message
public record StoredGroup(long id, String name, String logClass, long created, int retention, long bytes) {
    static final String COLUMNS = "id, name, class, created, retention, bytes";

    static StoredGroup of(ResultSet row) throws SQLException {
        return new StoredGroup(
                row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getInt(5), row.getLong(6));
    }

    /// The time before which its events have expired.
    public long floor(long now) {
        return Retention.floor(retention, now);
    }
}
