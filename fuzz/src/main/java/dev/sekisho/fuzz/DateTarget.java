package dev.sekisho.fuzz;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.condition.ConditionOperator;
import dev.sekisho.policy.condition.Place;
import dev.sekisho.policy.fault.FaultException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Date operators, beside the formatters of `java.time`. An input is a policy's date and a request's.
public final class DateTarget {
    private static final List<String> OPERATORS = List.of(
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals");

    private DateTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Lines lines = Lines.of(input, 2);
        int operator = lines.choice() % OPERATORS.size();
        Effect effect = lines.choice() / OPERATORS.size() % 2 == 1 ? Effect.DENY : Effect.ALLOW;
        Boolean plain = plain(operator, lines.text(0), lines.text(1), effect);
        Difference.require(plain, library(operator, lines.text(0), lines.text(1), effect), lines.toString());
    }

    private static @Nullable Boolean library(int operator, String expected, String actual, Effect effect) {
        try {
            return ConditionOperator.parse(OPERATORS.get(operator))
                    .condition("aws:CurrentTime", List.of(expected), new Place(effect, true, false))
                    .holds(key -> List.of(actual));
        } catch (FaultException e) {
            return null;
        }
    }

    private static @Nullable Boolean plain(int operator, String expected, String actual, Effect effect) {
        var wanted = PlainDate.read(expected);
        var given = PlainDate.read(actual);
        if (wanted == null) {
            return null;
        }
        if (given == null) {
            return effect == Effect.DENY;
        }
        int sign = given.compareTo(wanted);
        return switch (operator) {
            case 0 -> sign == 0;
            case 1 -> sign != 0;
            case 2 -> sign < 0;
            case 3 -> sign <= 0;
            case 4 -> sign > 0;
            default -> sign >= 0;
        };
    }
}
