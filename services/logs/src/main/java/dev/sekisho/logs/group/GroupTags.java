package dev.sekisho.logs.group;

import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.logs.api.TooManyTagsException;
import dev.sekisho.logs.storage.LogsStorage;
import dev.sekisho.models.AwsError;
import dev.sekisho.store.sqlite.Statements;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The tags of log groups.
public final class GroupTags {
    private static final int MOST = 50;

    private static final String OF_GROUP = """
            SELECT key, value FROM log_group_tag WHERE log_group =
                (SELECT id FROM log_group WHERE account = ? AND region = ? AND name = ?)
            ORDER BY key""";

    private final LogsStorage storage;

    public GroupTags(LogsStorage storage) {
        this.storage = storage;
    }

    /// None for a group that does not exist.
    public Map<String, String> find(GroupName group) {
        return storage.read(statements -> of(statements, group));
    }

    private static Map<String, String> of(Statements statements, GroupName group) throws SQLException {
        Map<String, String> tags = new LinkedHashMap<>();
        statements.each(
                OF_GROUP,
                row -> {
                    tags.put(row.getString(1), row.getString(2));
                    return true;
                },
                group.account().value(),
                group.region(),
                group.name());
        return tags;
    }

    /// @throws AwsError ResourceNotFoundException
    public Map<String, String> require(GroupName group) {
        return storage.read(statements -> {
            Groups.require(statements, group);
            return of(statements, group);
        });
    }

    /// @throws AwsError if a key is one of AWS's own
    public static void check(Collection<String> keys) {
        for (String key : keys) {
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw InvalidParameterException.of("Tag keys may not begin with aws:, which is reserved.");
            }
        }
    }

    /// @throws AwsError ResourceNotFoundException, or TooManyTagsException if there were more than 50
    public void put(GroupName group, Map<String, String> given) {
        check(given.keySet());
        storage.write(statements -> {
            long id = Groups.require(statements, group).id();
            Map<String, String> all = of(statements, group);
            all.putAll(given);
            if (all.size() > MOST) {
                throw TooManyTagsException.of("A resource can have no more than %d tags.", MOST);
            }
            for (Map.Entry<String, String> tag : given.entrySet()) {
                statements.run(
                        "INSERT OR REPLACE INTO log_group_tag (log_group, key, value) VALUES (?, ?, ?)",
                        id,
                        tag.getKey(),
                        tag.getValue());
            }
            return id;
        });
    }

    /// @throws AwsError ResourceNotFoundException
    public void remove(GroupName group, Collection<String> keys) {
        storage.write(statements -> {
            long id = Groups.require(statements, group).id();
            for (String key : keys) {
                statements.run("DELETE FROM log_group_tag WHERE log_group = ? AND key = ?", id, key);
            }
            return id;
        });
    }
}
