package dev.sekisho.store.sqlite;

import java.util.ArrayList;
import java.util.List;

/// What a database file holds, and how to tell that it is ours.
///
/// A file of an older version gets what it lacks when it is opened; one of a newer version is refused.
///
/// INVARIANT: a version only adds to those before it, and none is changed once a file may have it.
///
/// @param application marks the file; no other kind of file of ours has the same
/// @param versions the statements that each version adds, from the first on
public record Schema(int application, List<List<String>> versions) {
    public Schema {
        versions = versions.stream().map(List::copyOf).toList();
    }

    /// @param statements what makes the first version's tables in an empty file
    public static Schema of(int application, List<String> statements) {
        return new Schema(application, List.of(statements));
    }

    /// The next version.
    ///
    /// @param statements what makes its tables beside those of the version before
    public Schema then(List<String> statements) {
        List<List<String>> all = new ArrayList<>(versions);
        all.add(statements);
        return new Schema(application, all);
    }

    /// The newest version; the first is 1.
    int version() {
        return versions.size();
    }

    /// What a file of `version` has, one statement after the other.
    List<String> upTo(int version) {
        return versions.subList(0, version).stream().flatMap(List::stream).toList();
    }

    /// What a file of `version` lacks.
    List<String> after(int version) {
        return versions.subList(version, versions.size()).stream()
                .flatMap(List::stream)
                .toList();
    }
}
