package dev.sekisho.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements of one connection, each prepared once. Used by one thread at a time.
///
/// Statements are constants of the program: whatever varies is a parameter. Parameters are `String`, `Integer`,
/// `Long`, `byte[]` or null.
public final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// Makes something of a row.
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Runs a statement that returns no rows.
    ///
    /// @return how many rows it changed
    public int run(String sql, @Nullable Object... parameters) throws SQLException {
        return bound(sql, parameters).executeUpdate();
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        }
    }

    /// All rows.
    public <T> List<T> all(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            while (rows.next()) {
                all.add(row.of(rows));
            }
        }
        return all;
    }

    /// Takes rows until it has enough.
    @FunctionalInterface
    public interface Taker {

        /// Whether it wants the next row as well.
        boolean take(ResultSet row) throws SQLException;
    }

    /// Gives rows to `taker` one by one, as many as it wants: for what may be more than memory holds.
    public void each(String sql, Taker taker, @Nullable Object... parameters) throws SQLException {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            boolean wanted = true;
            while (wanted && rows.next()) {
                wanted = taker.take(rows);
            }
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
