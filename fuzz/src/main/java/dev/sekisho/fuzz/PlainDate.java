package dev.sekisho.fuzz;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates as the W3C's profile of ISO 8601 writes them, read by the formatters of `java.time`.
final class PlainDate {
    // A time without an offset is in UTC; AWS takes an offset also without its colon or its minutes.
    private static final List<DateTimeFormatter> FORMATS =
            Stream.of("+HH:MM", "+HHMM", "+HH", "").map(PlainDate::format).toList();

    private PlainDate() {}

    private static DateTimeFormatter format(String offset) {
        var time = new DateTimeFormatterBuilder()
                .appendLiteral('T')
                .appendValue(HOUR_OF_DAY, 2)
                .appendLiteral(':')
                .appendValue(MINUTE_OF_HOUR, 2)
                .optionalStart()
                .appendLiteral(':')
                .appendValue(SECOND_OF_MINUTE, 2)
                .optionalStart()
                .appendFraction(NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalEnd();
        if (!offset.isEmpty()) {
            time.appendOffset(offset, "Z");
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendValue(YEAR, 4)
                .optionalStart()
                .appendLiteral('-')
                .appendValue(MONTH_OF_YEAR, 2)
                .optionalStart()
                .appendLiteral('-')
                .appendValue(DAY_OF_MONTH, 2)
                .optionalStart()
                .append(time.toFormatter(Locale.ROOT))
                .optionalEnd()
                .optionalEnd()
                .optionalEnd()
                .parseDefaulting(MONTH_OF_YEAR, 1)
                .parseDefaulting(DAY_OF_MONTH, 1)
                .parseDefaulting(HOUR_OF_DAY, 0)
                .parseDefaulting(MINUTE_OF_HOUR, 0)
                .parseDefaulting(SECOND_OF_MINUTE, 0)
                .parseDefaulting(NANO_OF_SECOND, 0)
                .parseDefaulting(OFFSET_SECONDS, 0)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// @return null if `text` is no date, and no seconds since 1970
    static @Nullable Instant read(String text) {
        if (text.matches("[0-9]{1,3}|[0-9]{5,12}")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        return FORMATS.stream()
                .map(format -> read(text, format))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant read(String text, DateTimeFormatter format) {
        try {
            return format.parse(text, OffsetDateTime::from).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
