package dev.sekisho.store.sqlite;

import java.sql.SQLException;

/// One read, on the reader's own thread. Each statement sees a snapshot of its own.
@FunctionalInterface
public interface Read<T> {
    T from(Statements statements) throws SQLException;
}
