package dev.sekisho.wire;

import dev.sekisho.models.Regex;
import dev.sekisho.models.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a string must satisfy, in AWS's words.
final class TextConstraint {
    /// IAM's patterns of names and of paths.
    private static final String NAME = "[\\w+=,.@-]+";

    private static final String PATH = "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)";

    private TextConstraint() {}

    /// AWS: has a sentence of its own for a name or path of the right length with characters that it may not have.
    /// Null if `value` is nothing of the kind.
    ///
    /// Source: answers of IAM (observed).
    static @Nullable String sentence(Shape.Text shape, String value, String path) {
        Regex regex = shape.regex();
        if (regex == null) {
            return null;
        }
        String demand = switch (regex.source()) {
            case NAME -> "contain only alphanumeric characters and/or the following: +=,.@_-";
            case PATH -> "begin and end with / and contain only alphanumeric characters and/or / characters.";
            default -> null;
        };
        int length = value.codePointCount(0, value.length());
        boolean fits = length >= shape.min() && length <= shape.max();
        return demand == null || !fits || regex.pattern().matcher(value).matches()
                ? null
                : "The specified value for " + path + " is invalid. It must " + demand;
    }

    /// What `value` breaks; usually nothing.
    static List<String> broken(Shape.Text shape, String value) {
        int length = value.codePointCount(0, value.length());
        boolean tooLong = length > shape.max();
        boolean tooShort = length < shape.min();
        Pattern pattern = shape.pattern();
        // Patterns with groups may recurse once per repetition: too long a value never reaches one.
        boolean mismatched =
                pattern != null && !tooLong && !pattern.matcher(value).matches();
        boolean unlisted = !shape.values().isEmpty() && !shape.values().contains(value);
        if (!tooLong && !tooShort && !mismatched && !unlisted) {
            return List.of();
        }
        List<String> broken = new ArrayList<>();
        if (mismatched) {
            broken.add(matches(shape));
        }
        if (tooLong) {
            broken.add(atMost(shape));
        }
        if (tooShort) {
            broken.add(atLeast(shape));
        }
        if (unlisted) {
            broken.add(listed(shape));
        }
        return broken;
    }

    /// Everything that the shape demands.
    static List<String> all(Shape.Text shape) {
        List<String> all = new ArrayList<>();
        if (shape.max() < Integer.MAX_VALUE) {
            all.add(atMost(shape));
        }
        if (shape.min() > 0) {
            all.add(atLeast(shape));
        }
        if (shape.regex() != null) {
            all.add(matches(shape));
        }
        if (!shape.values().isEmpty()) {
            all.add(listed(shape));
        }
        return all;
    }

    private static String atMost(Shape.Text shape) {
        return "Member must have length less than or equal to " + shape.max();
    }

    private static String atLeast(Shape.Text shape) {
        return "Member must have length greater than or equal to " + shape.min();
    }

    private static String matches(Shape.Text shape) {
        return "Member must satisfy regular expression pattern: " + shape.regex();
    }

    private static String listed(Shape.Text shape) {
        return "Member must satisfy enum value set: " + shape.values();
    }
}
