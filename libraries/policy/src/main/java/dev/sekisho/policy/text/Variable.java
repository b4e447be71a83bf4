package dev.sekisho.policy.text;

import dev.sekisho.policy.RequestContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `${key}` or `${key, 'default'}`.
///
/// @param key in lower case
record Variable(String key, @Nullable String otherwise) {

    /// Reads what stands between the braces.
    ///
    /// @return null if it is no variable
    static @Nullable Variable parse(String inside) {
        int comma = inside.indexOf(',');
        String key = comma < 0 ? inside : inside.substring(0, comma);
        if (key.isEmpty() || key.chars().anyMatch(c -> c <= ' ' || c == '$' || c == '{' || c == '\'')) {
            return null;
        }
        String lowerCase = key.toLowerCase(Locale.ROOT);
        if (comma < 0) {
            return new Variable(lowerCase, null);
        }
        String rest = inside.substring(comma);
        boolean quoted = rest.length() >= 4 && rest.startsWith(", '") && rest.endsWith("'");
        return quoted ? new Variable(lowerCase, rest.substring(3, rest.length() - 1)) : null;
    }

    /// The value in this request, or the default, or null.
    ///
    /// AWS: a key with several values cannot be a variable.
    /// Source: IAM User Guide, "IAM policy elements: Variables and tags".
    @Nullable
    String value(RequestContext context) {
        List<String> values = context.values(key);
        if (values == null || values.isEmpty()) {
            return otherwise;
        }
        return values.size() == 1 ? values.get(0) : null;
    }
}
