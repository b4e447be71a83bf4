package dev.sekisho.policy.condition;

import dev.sekisho.policy.condition.Expected.Comparison;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Date operators: the W3C's profile of ISO 8601, or seconds since 1970.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators"; W3C, "Date and Time Formats".
final class Dates {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[Tt](.+))?)?)?");
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(?:[Zz]|([+-][0-9]{2})(?::?([0-9]{2}))?)?");

    private Dates() {}

    /// @throws FaultException if `value` is no date
    static Expected compare(String value, IntPredicate accepted) {
        Instant expected = parse(value);
        if (expected == null) {
            throw new FaultException(new Fault.BadDate());
        }
        return (actual, context) -> {
            Instant date = parse(actual);
            return date == null ? Comparison.UNREADABLE : Comparison.of(accepted.test(date.compareTo(expected)));
        };
    }

    private static @Nullable Instant parse(String text) {
        if (SECONDS.matcher(text).matches() && text.length() != 4) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        Matcher date = DATE.matcher(text);
        try {
            return date.matches() ? instant(date) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(Matcher date) {
        LocalDate day = LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
        String rest = date.group(4);
        if (rest == null) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        Matcher time = TIME.matcher(rest);
        return time.matches() ? day.atTime(LocalTime.parse(time.group(1))).toInstant(offset(time)) : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /// A time without an offset is in UTC.
    private static ZoneOffset offset(Matcher time) {
        String hours = time.group(2);
        String minutes = time.group(3);
        return hours == null ? ZoneOffset.UTC : ZoneOffset.of(hours + ":" + (minutes == null ? "00" : minutes));
    }
}
