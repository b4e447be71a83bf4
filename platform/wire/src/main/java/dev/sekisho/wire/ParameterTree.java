package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The query protocol's flat parameters as the tree that their dotted names spell: `Tags.member.1.Key=a` is a path
/// of four names.
final class ParameterTree {
    /// Deeper than any shape of the models; a bound on what a hostile name can build.
    private static final int DEEPEST = 16;

    private static final int LONGEST_NAME = 256;

    private final String path;
    // Most have none: a map is made for the first.
    private Map<String, ParameterTree> children = Map.of();
    private @Nullable String value;

    ParameterTree() {
        this("");
    }

    private ParameterTree(String path) {
        this.path = path;
    }

    /// @throws AwsError MalformedInput if the name was there before, or is none
    void add(Parameter parameter) {
        String name = parameter.name();
        if (name.length() > LONGEST_NAME) {
            throw AwsError.of("MalformedInput", 400, "A parameter name is longer than %d characters.", LONGEST_NAME);
        }
        ParameterTree node = this;
        int start = 0;
        for (int depth = 0; start <= name.length(); depth++) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            if (end == start || depth == DEEPEST) {
                throw AwsError.of("MalformedInput", 400, "The parameter name %s is malformed.", name);
            }
            node = node.child(name, start, end);
            start = end + 1;
        }
        if (node.value != null) {
            throw AwsError.of("MalformedInput", 400, "The parameter %s may be given only once.", name);
        }
        node.value = parameter.value();
    }

    private ParameterTree child(String name, int start, int end) {
        String part = name.substring(start, end);
        ParameterTree child = children.get(part);
        if (child == null) {
            child = new ParameterTree(start == 0 ? part : name.substring(0, end));
            children = children.isEmpty() ? new LinkedHashMap<>() : children;
            children.put(part, child);
        }
        return child;
    }

    /// Takes away a parameter that has been understood. Anything below its name stays.
    void remove(String name) {
        ParameterTree child = children.get(name);
        if (child != null && child.children.isEmpty()) {
            children.remove(name);
        }
    }

    /// The full name, such as `Tags.member.1`.
    String path() {
        return path;
    }

    @Nullable
    String value() {
        return value;
    }

    /// By the next part of the name.
    Map<String, ParameterTree> children() {
        return children;
    }
}
