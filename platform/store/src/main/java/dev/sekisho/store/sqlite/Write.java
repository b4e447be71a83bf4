package dev.sekisho.store.sqlite;

import java.sql.SQLException;

/// One change, whole or not at all. It runs on the one thread that writes and sees every change before it.
@FunctionalInterface
public interface Write<T> {

    /// Does it.
    ///
    /// @throws RuntimeException to refuse: what this change has done is undone, and its caller gets the exception
    T apply(Statements statements) throws SQLException;

    /// Called on the same thread once the change is on the disk, in the order of the changes and before its caller
    /// goes on. What is kept in memory follows the file here. Must not throw.
    default void committed(T result) {}

    /// About how many bytes the change adds to the log.
    default long bytes() {
        return 0;
    }
}
