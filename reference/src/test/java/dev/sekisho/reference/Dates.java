package dev.sekisho.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// EVAL-69: the forms of a date.
final class Dates {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,3}|[0-9]{5,12}");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})(-[0-9]{2})?(-[0-9]{2})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]"
            + "([0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?)([Zz]|([+-][0-9]{2}):?([0-9]{2})?)?");

    private Dates() {}

    /// Null if it is none.
    static @Nullable Instant parse(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        Matcher date = DATE.matcher(text);
        Matcher time = TIME.matcher(text);
        try {
            if (date.matches()) {
                String day = date.group(1) + or(date.group(2), "-01") + or(date.group(3), "-01");
                return OffsetDateTime.parse(day + "T00:00Z").toInstant();
            }
            return time.matches() ? instant(time) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant instant(Matcher time) {
        String offset = time.group(6) == null ? "Z" : time.group(6) + ":" + or(time.group(7), "00");
        return OffsetDateTime.parse(time.group(1) + "T" + time.group(2) + offset)
                .toInstant();
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
