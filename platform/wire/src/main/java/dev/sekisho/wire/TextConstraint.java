package dev.sekisho.wire;

import dev.sekisho.models.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a string must satisfy, in AWS's words.
final class TextConstraint {
    private TextConstraint() {}

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
