package dev.sekisho.identity.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tags of a session. Keys are told apart without regard to case, and kept in the case as given.
///
/// @param values in the order in which they were given
/// @param transitive the keys of those that go on to the sessions that this one makes
///
/// Source: IAM User Guide, "Pass session tags in AWS STS".
public record SessionTags(Map<String, String> values, List<String> transitive) {
    public static final SessionTags NONE = new SessionTags(Map.of(), List.of());

    public SessionTags {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        transitive = List.copyOf(transitive);
    }

    /// Null if there is no such tag.
    public @Nullable String value(String key) {
        for (Map.Entry<String, String> tag : values.entrySet()) {
            if (tag.getKey().equalsIgnoreCase(key)) {
                return tag.getValue();
            }
        }
        return null;
    }

    /// Whether the tag goes on to the sessions that this one makes.
    public boolean isTransitive(String key) {
        return containsIgnoringCase(transitive, key);
    }

    /// Those that go on to the sessions that this one makes, where they go on again.
    public SessionTags inherited() {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (isTransitive(key)) {
                kept.put(key, value);
            }
        });
        return new SessionTags(kept, transitive);
    }

    /// These and `more`, whose keys must not be among them.
    public SessionTags and(SessionTags more) {
        if (more.equals(NONE)) {
            return this;
        }
        var all = new LinkedHashMap<String, String>(values);
        all.putAll(more.values);
        var keys = new ArrayList<String>(transitive);
        keys.addAll(more.transitive);
        return new SessionTags(all, keys);
    }

    public static boolean containsIgnoringCase(Collection<String> keys, String wanted) {
        return keys.stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
