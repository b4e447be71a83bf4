package dev.sekisho.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The statements of a connection that reads. Used by one thread at a time.
final class SqliteReader implements AutoCloseable {

    private static final byte[] EMPTY = new byte[0];

    private final Connection connection;
    private final PreparedStatement get;
    private final PreparedStatement list;

    SqliteReader(Connection connection) throws SQLException {
        this.connection = connection;
        get = connection.prepareStatement("SELECT key, revision, value FROM entry WHERE key = ?");
        list = connection.prepareStatement(
                "SELECT key, revision, value FROM entry WHERE key >= ? AND key < ? ORDER BY key LIMIT ?");
    }

    Optional<Entry> get(String key) throws SQLException {
        get.setString(1, key);
        try (ResultSet rows = get.executeQuery()) {
            return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
        }
    }

    List<Entry> list(Keys.Range range, int limit) throws SQLException {
        list.setString(1, range.from());
        list.setString(2, range.to());
        list.setInt(3, limit);
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = list.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet rows) throws SQLException {
        byte[] value = rows.getBytes(3);
        // The driver gives null for a value without bytes; a NULL cannot be in this column.
        return new Entry(rows.getString(1), value == null ? EMPTY : value, rows.getLong(2));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
