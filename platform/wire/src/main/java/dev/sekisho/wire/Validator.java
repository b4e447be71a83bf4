package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Checks a request's members against the model, and words what is wrong as AWS's query and json services do.
///
/// Source: answers of IAM and STS (observed), such as «1 validation error detected: Value 'x' at 'userName' failed
/// to satisfy constraint: Member must have length less than or equal to 64».
public final class Validator {
    /// Longer values are not quoted: an answer should not carry a refused policy document back.
    private static final int LONGEST_QUOTED = 1024;

    /// More errors than anyone reads; a bound for lists of thousands of wrong elements.
    private static final int MOST_ERRORS = 50;

    private final List<String> errors = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private Validator() {}

    /// @throws AwsError ValidationError 400 that lists everything that is wrong
    public static void validate(Shape.Structure shape, Map<String, Object> members) {
        validate(shape, members, "ValidationError");
    }

    /// @param code as the service calls it
    /// @throws AwsError of that code, 400, that lists everything that is wrong
    static void validate(Shape.Structure shape, Map<String, Object> members, String code) {
        var validator = new Validator();
        validator.structure(shape, members, "");
        if (!validator.errors.isEmpty()) {
            int count = validator.errors.size();
            throw AwsError.of(
                    code,
                    400,
                    "%s",
                    count + (count == 1 ? " validation error" : " validation errors") + " detected: "
                            + String.join("; ", validator.errors));
        }
        // AWS: what has a sentence of its own is looked at when all else is right, and one at a time.
        if (!validator.sentences.isEmpty()) {
            throw AwsError.of(code, 400, "%s", validator.sentences.getFirst());
        }
    }

    private void structure(Shape.Structure shape, Map<?, ?> members, String prefix) {
        for (Member member : shape.members()) {
            Object value = members.get(member.name());
            if (value != null) {
                value(member.shape(), value, prefix + lowerFirst(member.name()));
            } else if (member.required()) {
                failed(prefix + lowerFirst(member.name()), " null", "Member must not be null");
            }
        }
    }

    private void value(Shape shape, Object value, String path) {
        switch (shape) {
            case Shape.Structure structure -> structure(structure, (Map<?, ?>) value, path + ".");
            case Shape.ListOf list -> list(list, (List<?>) value, path);
            case Shape.MapOf map -> map(map, (Map<?, ?>) value, path);
            case Shape.Text text -> text(text, (String) value, path);
            case Shape.Int number -> number(number.min(), number.max(), ((Number) value).longValue(), path);
            case Shape.LongInt number -> number(number.min(), number.max(), ((Number) value).longValue(), path);
            case Shape.Blob blob -> {
                if (value instanceof byte[] bytes) {
                    length(blob.min(), blob.max(), bytes.length, path, "");
                }
            }
            case Shape.Bool _, Shape.Decimal _, Shape.Timestamp _ -> {}
        }
    }

    private void list(Shape.ListOf shape, List<?> elements, String path) {
        length(shape.min(), shape.max(), elements.size(), path, "");
        Shape element = shape.element().get();
        if (element instanceof Shape.Text text) {
            all(text, elements, elements, path, "Member must satisfy constraint: ");
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            value(element, elements.get(i), path + "." + (i + 1) + ".member");
        }
    }

    private void map(Shape.MapOf shape, Map<?, ?> entries, String path) {
        length(shape.min(), shape.max(), entries.size(), path, "");
        if (shape.key().get() instanceof Shape.Text key) {
            all(key, entries.keySet(), entries, path, "Map keys must satisfy constraint: ");
        }
        if (shape.value().get() instanceof Shape.Text value) {
            all(value, entries.values(), entries, path, "Map value must satisfy constraint: ");
        } else {
            entries.forEach((key, value) -> value(shape.value().get(), value, path + "." + key + ".member"));
        }
    }

    /// AWS: a list or map of strings is refused as a whole, with every constraint of its elements.
    private void all(Shape.Text shape, Collection<?> values, Object whole, String path, String constraint) {
        for (Object value : values) {
            if (!TextConstraint.broken(shape, (String) value).isEmpty()) {
                failed(path, quoted(shape, whole.toString()), constraint + TextConstraint.all(shape));
                return;
            }
        }
    }

    private void text(Shape.Text shape, String value, String path) {
        String sentence = TextConstraint.sentence(shape, value, path);
        if (sentence != null) {
            sentences.add(sentence);
            return;
        }
        for (String constraint : TextConstraint.broken(shape, value)) {
            failed(path, quoted(shape, value), constraint);
        }
    }

    private static String quoted(Shape.Text shape, String value) {
        return shape.sensitive() || value.length() > LONGEST_QUOTED ? "" : " '" + value + "'";
    }

    private void length(int least, int most, int length, String path, String quoted) {
        if (length < least) {
            failed(path, quoted, "Member must have length greater than or equal to " + least);
        } else if (length > most) {
            failed(path, quoted, "Member must have length less than or equal to " + most);
        }
    }

    private void number(long least, long most, long value, String path) {
        if (value < least) {
            failed(path, " '" + value + "'", "Member must have value greater than or equal to " + least);
        } else if (value > most) {
            failed(path, " '" + value + "'", "Member must have value less than or equal to " + most);
        }
    }

    /// @param quoted a space and the value, or the empty string for what must not be shown
    private void failed(String path, String quoted, String constraint) {
        if (errors.size() < MOST_ERRORS) {
            errors.add("Value" + quoted + " at '" + path + "' failed to satisfy constraint: " + constraint);
        }
    }

    private static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
