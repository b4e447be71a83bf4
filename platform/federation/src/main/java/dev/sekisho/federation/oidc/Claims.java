package dev.sekisho.federation.oidc;

import dev.sekisho.models.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The claims of a token.
///
/// @param values as JSON has them; a null counts as no value
record Claims(Map<String, Object> values) {
    private static final int MOST_TEXT = 2048;
    private static final long LAST_SECOND = 253_402_300_799L;

    boolean has(String name) {
        return values.get(name) != null;
    }

    /// @throws AwsError if it is missing, is no text, or is longer
    String requiredText(String name, int most) {
        Object value = required(name);
        if (value instanceof String text && Texts.isPlain(text, most)) {
            return text;
        }
        throw Refusals.unusable(name);
    }

    /// A date in whole seconds since 1970.
    ///
    /// @throws AwsError if it is missing or is no date
    long requiredTime(String name) {
        required(name);
        return time(name).orElseThrow(() -> Refusals.missing(name));
    }

    Optional<Long> time(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number) {
            double seconds = number.doubleValue();
            if (seconds >= 0 && seconds <= LAST_SECOND) {
                return Optional.of((long) seconds);
            }
        }
        throw Refusals.unusable(name);
    }

    /// The claim's value or values as conditions see them; none if it is missing.
    ///
    /// @throws AwsError for a value that is not a text, a number or a truth value: a condition would not see it,
    ///     and one that asks for something else would hold
    List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object element : value instanceof List<?> list ? list : List.of(value)) {
            texts.add(text(element).orElseThrow(() -> Refusals.unusable(name)));
        }
        return texts;
    }

    /// A value as conditions see it.
    static Optional<String> text(Object value) {
        return switch (value) {
            case String text when text.length() <= MOST_TEXT && Texts.isPlain(text) -> Optional.of(text);
            case Boolean truth -> Optional.of(truth.toString());
            case Long number -> Optional.of(number.toString());
            case Integer number -> Optional.of(number.toString());
            case null, default -> Optional.empty();
        };
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw Refusals.missing(name);
        }
        return value;
    }
}
