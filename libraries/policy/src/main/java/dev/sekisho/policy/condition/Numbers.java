package dev.sekisho.policy.condition;

import dev.sekisho.policy.condition.Expected.Comparison;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The Numeric operators: exact decimals.
final class Numbers {
    // A longer one is no number of any request; its digits would cost more the longer it is.
    private static final int LONGEST = 64;

    private Numbers() {}

    static Expected compare(String value, IntPredicate accepted) {
        BigDecimal expected = parse(value);
        return (actual, context) -> {
            BigDecimal number = parse(actual);
            return expected == null || number == null
                    ? Comparison.UNREADABLE
                    : Comparison.of(accepted.test(number.compareTo(expected)));
        };
    }

    /// Reads `-?digits(.digits)?`: no exponent, no plus sign.
    private static @Nullable BigDecimal parse(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        boolean whole = point < 0 ? isDigits(text, start, text.length()) : isDigits(text, start, point);
        boolean fraction = point < 0 || isDigits(text, point + 1, text.length());
        return whole && fraction && text.length() <= LONGEST ? new BigDecimal(text) : null;
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start < end;
    }
}
