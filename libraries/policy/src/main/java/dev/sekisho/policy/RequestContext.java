package dev.sekisho.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The condition keys of one request and their values.
///
/// Lookups happen only for keys that a policy names, so an implementation may compute values on demand.
public interface RequestContext {

    /// A context in which every key is absent.
    RequestContext EMPTY = key -> null;

    /// Returns the values of `key`, or null when the request does not carry it.
    ///
    /// @param key the condition key in lower case, such as `aws:sourceip` or `aws:principaltag/team`
    @Nullable
    List<String> values(String key);

    /// A context of fixed values; the keys' case does not matter.
    static RequestContext of(Map<String, List<String>> values) {
        var byLowerCase = new HashMap<String, List<String>>();
        values.forEach((key, list) -> byLowerCase.put(key.toLowerCase(Locale.ROOT), List.copyOf(list)));
        return byLowerCase::get;
    }
}
