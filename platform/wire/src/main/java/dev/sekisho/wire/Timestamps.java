package dev.sekisho.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The ways in which AWS writes a time.
final class Timestamps {
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /// The fixed-width date of HTTP; the JDK's own RFC 1123 formatter leaves out the day's leading zero.
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /// Such as `2026-01-31T09:30:00Z`.
    static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// Such as `2026-01-31T09:30:00.000Z`, as S3 writes times in XML.
    static String milliseconds(Instant time) {
        return MILLISECONDS.format(time);
    }

    /// Such as `Sat, 31 Jan 2026 09:30:00 GMT`, as headers carry it.
    static String http(Instant time) {
        return HTTP.format(time);
    }

    /// @param format as in the models: `iso8601`, `rfc822` or `unixTimestamp`
    /// @return null if the text is not of that format
    static @Nullable Instant parse(String text, String format) {
        try {
            return switch (format) {
                case "iso8601" -> OffsetDateTime.parse(text).toInstant();
                case "rfc822" -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
                case "unixTimestamp" -> Instant.ofEpochSecond(Long.parseLong(text));
                default -> throw new IllegalArgumentException("Unknown format of timestamps: " + format);
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
