package dev.sekisho.fuzz;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.condition.ConditionOperator;
import dev.sekisho.policy.condition.Place;
import java.util.List;

/// The IP operators, beside addresses that are whole numbers. An input is a range and an address.
public final class AddressTarget {
    private AddressTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Lines lines = Lines.of(input, 2);
        boolean negated = lines.choice() % 2 == 1;
        Effect effect = lines.choice() / 2 % 2 == 1 ? Effect.DENY : Effect.ALLOW;
        Condition condition = ConditionOperator.parse(negated ? "NotIpAddress" : "IpAddress")
                .condition("aws:SourceIp", List.of(lines.text(0)), new Place(effect, true, false));
        boolean library = condition.holds(key -> List.of(lines.text(1)));
        Difference.require(plain(lines.text(0), lines.text(1), negated, effect), library, lines.toString());
    }

    /// AWS's rules, and one of ours: what cannot be read makes the statement stricter.
    private static boolean plain(String range, String address, boolean negated, Effect effect) {
        int slash = range.indexOf('/');
        PlainAddress first = PlainAddress.read(slash < 0 ? range : range.substring(0, slash));
        PlainAddress other = PlainAddress.read(address);
        int bits = first == null ? -1 : slash < 0 ? first.width() : first.prefix(range.substring(slash + 1));
        if (first == null || other == null || bits < 0) {
            return effect == Effect.DENY;
        }
        return first.sharesFirst(bits, other) != negated;
    }
}
