package dev.sekisho.server;

import dev.sekisho.policy.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what one call says to the conditions of policies, beside what every call says.
public final class ConditionKeys {
    private final Map<String, List<String>> values = new HashMap<>();

    /// @param key such as `s3:prefix`
    /// @param value null if the request has none
    public ConditionKeys with(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, List.of(value.toString()));
        }
        return this;
    }

    /// A key that has several values; nothing if there are none.
    public ConditionKeys withAll(String key, List<String> all) {
        if (!all.isEmpty()) {
            values.put(key, List.copyOf(all));
        }
        return this;
    }

    /// One more value of a key that may have several.
    public ConditionKeys and(String key, String value) {
        values.computeIfAbsent(key.toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(value);
        return this;
    }

    public RequestContext context() {
        return RequestContext.of(values);
    }
}
