package dev.sekisho.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Names and patterns of names, whatever the case of their letters.
public final class NameSet {
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
        public void add(String name) {
            Template template = Objects.requireNonNull(Template.parse(name, new Template.Syntax(true, false, true)));
            Glob pattern = Objects.requireNonNull(template.resolve(key -> null));
            if (pattern.isLiteral()) {
                exact.put(pattern.prefix(), true);
            } else {
                patterns.add(pattern);
            }
        }

        public NameSet build() {
            return new NameSet(exact, patterns);
        }
    }

    /// Whether the name that stands in `text` from `start` on is one of these.
    public boolean contains(String text, int start) {
        if (exact.get(text, start, text.length()) != null) {
            return true;
        }
        for (Glob pattern : patterns) {
            if (pattern.matches(text, start, text.length())) {
                return true;
            }
        }
        return false;
    }
}
