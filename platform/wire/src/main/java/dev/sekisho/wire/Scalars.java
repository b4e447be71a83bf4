package dev.sekisho.wire;

import dev.sekisho.models.Shape;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;

/// Values without members, as text.
final class Scalars {
    private Scalars() {}

    /// @param timestampFormat the model's, or the empty string for `otherwise`
    static String text(Shape shape, String timestampFormat, Object value, Function<Instant, String> otherwise) {
        return switch (value) {
            case String text -> text;
            case Instant time -> time(timestampFormat, time, otherwise);
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Boolean bool -> bool.toString();
            case Number number -> number.toString();
            default -> throw new IllegalArgumentException("A " + shape.name() + " cannot be a " + value.getClass());
        };
    }

    private static String time(String format, Instant time, Function<Instant, String> otherwise) {
        return switch (format) {
            case "" -> otherwise.apply(time);
            case "iso8601" -> Timestamps.seconds(time);
            case "rfc822" -> Timestamps.http(time);
            case "unixTimestamp" -> Long.toString(time.getEpochSecond());
            default -> throw new IllegalArgumentException("Unknown format of timestamps: " + format);
        };
    }
}
