package dev.sekisho.store.sqlite;

import java.util.List;

/// What a database file holds, and how to tell that it is ours.
///
/// @param application marks the file; no other kind of file of ours has the same
/// @param version of the tables; a file of another version is refused
/// @param statements what makes the tables in an empty file
public record Schema(int application, int version, List<String> statements) {
    public Schema {
        statements = List.copyOf(statements);
    }
}
