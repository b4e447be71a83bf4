package dev.sekisho.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The statements of the one connection that writes. Used by one thread.
final class SqliteWriter implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement latest;
    private final PreparedStatement revision;
    private final PreparedStatement setRevision;
    private final PreparedStatement put;
    private final PreparedStatement delete;
    private final PreparedStatement checkpoint;

    SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        rollback = connection.prepareStatement("ROLLBACK");
        latest = connection.prepareStatement("SELECT revision FROM latest WHERE id = 1");
        revision = connection.prepareStatement("SELECT revision FROM entry WHERE key = ?");
        setRevision = connection.prepareStatement("UPDATE latest SET revision = ? WHERE id = 1");
        put = connection.prepareStatement("""
                INSERT INTO entry (key, revision, value) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, value = excluded.value""");
        delete = connection.prepareStatement("DELETE FROM entry WHERE key = ?");
        checkpoint = connection.prepareStatement("PRAGMA wal_checkpoint(RESTART)");
    }

    void begin() throws SQLException {
        begin.executeUpdate();
    }

    /// Returns once everything since `begin` is on the disk.
    void commit() throws SQLException {
        commit.executeUpdate();
    }

    void rollback() throws SQLException {
        rollback.executeUpdate();
    }

    /// The revision of the latest commit.
    long latest() throws SQLException {
        try (ResultSet rows = latest.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("The latest revision is missing.");
            }
            return rows.getLong(1);
        }
    }

    void setLatest(long number) throws SQLException {
        setRevision.setLong(1, number);
        setRevision.executeUpdate();
    }

    /// The first key whose condition does not hold, seen with everything written since `begin`; null if all hold.
    @Nullable
    String conflict(Transaction transaction) throws SQLException {
        for (Transaction.Condition condition : transaction.conditions()) {
            revision.setString(1, condition.key());
            try (ResultSet rows = revision.executeQuery()) {
                if (condition.revision() != (rows.next() ? rows.getLong(1) : 0)) {
                    return condition.key();
                }
            }
        }
        return null;
    }

    void write(Transaction transaction, long number) throws SQLException {
        for (Transaction.Write write : transaction.writes()) {
            switch (write) {
                case Transaction.Put(String key, byte[] value) -> {
                    put.setString(1, key);
                    put.setLong(2, number);
                    put.setBytes(3, value);
                    put.executeUpdate();
                }
                case Transaction.Delete(String key) -> {
                    delete.setString(1, key);
                    delete.executeUpdate();
                }
            }
        }
    }

    /// Moves the log into the file and lets it begin again, as far as no reader needs it.
    ///
    /// @return whether all of it could be moved
    boolean checkpoint() throws SQLException {
        try (ResultSet rows = checkpoint.executeQuery()) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
