package dev.sekisho.models;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A regular expression as the model writes it, compiled when first used: a service has more of them than any one
/// process meets.
public final class Regex {
    private final String source;
    private volatile @Nullable Pattern pattern;

    public Regex(String source) {
        this.source = source;
    }

    /// As the model writes it, which is also how AWS's messages quote it.
    public String source() {
        return source;
    }

    public Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
            // Threads that meet here compile the same expression: harmless.
            compiled = Pattern.compile(source);
            pattern = compiled;
        }
        return compiled;
    }

    @Override
    public String toString() {
        return source;
    }
}
