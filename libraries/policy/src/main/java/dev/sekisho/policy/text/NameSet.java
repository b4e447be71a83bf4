package dev.sekisho.policy.text;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Names and patterns of names, whatever the case of their letters.
public final class NameSet {
    public static final NameSet NONE = new Builder().build();
    public static final NameSet ALL = new Builder().add("*").build();

    private final FoldedMap<Boolean> exact;
    private final Glob[] patterns;

    private NameSet(Map<String, Boolean> exact, List<Glob> patterns) {
        this.exact = FoldedMap.copyOf(exact);
        this.patterns = patterns.toArray(new Glob[0]);
    }

    /// Gathers the names of a set.
    public static final class Builder {
        private final Map<String, Boolean> exact = new HashMap<>();
        private final List<Glob> patterns = new ArrayList<>();

        /// @param name may hold `*` and `?`; nothing else in it is special
        @CanIgnoreReturnValue
        public Builder add(String name) {
            if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
                exact.put(name, true);
                return this;
            }
            Symbols symbols = Objects.requireNonNull(Symbols.read(name, new Template.Syntax(true, false, true)));
            patterns.add(Glob.of(symbols.codes(), true));
            return this;
        }

        public NameSet build() {
            return new NameSet(exact, patterns);
        }
    }

    public boolean contains(Name name) {
        if (exact.get(name) != null) {
            return true;
        }
        for (Glob pattern : patterns) {
            if (pattern.matches(name.text, name.start, name.end)) {
                return true;
            }
        }
        return false;
    }
}
