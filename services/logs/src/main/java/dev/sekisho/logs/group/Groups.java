package dev.sekisho.logs.group;

import dev.sekisho.logs.api.ResourceAlreadyExistsException;
import dev.sekisho.logs.api.ResourceNotFoundException;
import dev.sekisho.logs.storage.LogsStorage;
import dev.sekisho.logs.storage.Retention;
import dev.sekisho.models.AwsError;
import dev.sekisho.store.sqlite.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The log groups.
///
/// Source of the messages: CloudWatch Logs' answers (observed).
public final class Groups {
    private final LogsStorage storage;

    public Groups(LogsStorage storage) {
        this.storage = storage;
    }

    public Optional<StoredGroup> find(GroupName name) {
        return storage.read(statements -> find(statements, name));
    }

    private static Optional<StoredGroup> find(Statements statements, GroupName name) throws SQLException {
        return statements.first(
                "SELECT " + StoredGroup.COLUMNS + " FROM log_group WHERE account = ? AND region = ? AND name = ?",
                StoredGroup::of,
                name.account().value(),
                name.region(),
                name.name());
    }

    /// @throws AwsError ResourceNotFoundException
    public StoredGroup require(GroupName name) {
        return find(name).orElseThrow(Groups::missing);
    }

    /// Within a change or a read.
    ///
    /// @throws AwsError ResourceNotFoundException
    public static StoredGroup require(Statements statements, GroupName name) throws SQLException {
        return find(statements, name).orElseThrow(Groups::missing);
    }

    private static AwsError missing() {
        return ResourceNotFoundException.of("The specified log group does not exist.");
    }

    /// @param created in milliseconds
    void create(GroupName name, String logClass, Map<String, String> tags, long created) {
        storage.write(statements -> {
            if (find(statements, name).isPresent()) {
                throw ResourceAlreadyExistsException.of("The specified log group already exists");
            }
            statements.run(
                    "INSERT INTO log_group (account, region, name, class, created, retention, bytes)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 0)",
                    name.account().value(),
                    name.region(),
                    name.name(),
                    logClass,
                    created,
                    Retention.FOREVER);
            long id = require(statements, name).id();
            for (Map.Entry<String, String> tag : tags.entrySet()) {
                statements.run(
                        "INSERT INTO log_group_tag (log_group, key, value) VALUES (?, ?, ?)",
                        id,
                        tag.getKey(),
                        tag.getValue());
            }
            return id;
        });
    }

    /// Its streams and events are out of sight with it.
    void delete(GroupName name) {
        storage.write(statements -> {
            long id = require(statements, name).id();
            statements.run("DELETE FROM log_group WHERE id = ?", id);
            statements.run("DELETE FROM log_group_tag WHERE log_group = ?", id);
            return statements.run("INSERT INTO discarded_group (log_group) VALUES (?)", id);
        });
    }

    /// @param days or [Retention#FOREVER]
    void keep(GroupName name, int days) {
        storage.write(statements -> statements.run(
                "UPDATE log_group SET retention = ? WHERE id = ?",
                days,
                require(statements, name).id()));
    }

    /// The groups of an account in a region, by name.
    ///
    /// @param place whose name is not looked at
    /// @param prefix of their names
    /// @param after the name after which to begin
    /// @param wanted which of them
    /// @param most how many at most
    List<StoredGroup> list(GroupName place, String prefix, String after, Predicate<StoredGroup> wanted, int most) {
        return storage.read(statements -> {
            List<StoredGroup> found = new ArrayList<>();
            statements.each(
                    "SELECT " + StoredGroup.COLUMNS
                            + " FROM log_group WHERE account = ? AND region = ? AND name >= ? AND name > ?"
                            + " ORDER BY name",
                    row -> {
                        StoredGroup group = StoredGroup.of(row);
                        boolean more = group.name().startsWith(prefix);
                        if (more && wanted.test(group)) {
                            found.add(group);
                        }
                        return more && found.size() < most;
                    },
                    place.account().value(),
                    place.region(),
                    prefix,
                    after);
            return found;
        });
    }
}
