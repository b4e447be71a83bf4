package dev.sekisho.policy.condition;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.MalformedPolicyException;
import java.util.List;
import java.util.Locale;

/// Reads conditions.
public final class Conditions {
    private static final String SYNTAX = "Syntax errors in policy.";
    private static final String IF_EXISTS = "IfExists";

    private Conditions() {}

    /// Where a condition stands.
    ///
    /// @param effect the statement's
    /// @param variables whether the document's version knows variables
    public record Place(Effect effect, boolean variables) {}

    /// @param operator as written, such as `ForAnyValue:StringLikeIfExists`
    /// @throws MalformedPolicyException if the operator is unknown, or a value is none that a policy may hold
    public static Condition read(String operator, String key, List<String> values, Place place) {
        Quantifier quantifier = quantifier(operator);
        String name = operator.substring(operator.indexOf(':') + 1);
        String lowerCaseKey = key.toLowerCase(Locale.ROOT);
        if (name.equals("Null")) {
            return PresenceCondition.of(lowerCaseKey, quantifier, values);
        }
        boolean ifExists = name.endsWith(IF_EXISTS);
        Operator known = Operator.named(ifExists ? name.substring(0, name.length() - IF_EXISTS.length()) : name);
        if (known == null) {
            throw new MalformedPolicyException(SYNTAX);
        }
        List<Expected> expected = values.stream()
                .map(value -> known.reader().read(value, place.variables()))
                .toList();
        return new ValueCondition(
                lowerCaseKey, quantifier, known.negated(), ifExists, expected, place.effect() == Effect.DENY);
    }

    private static Quantifier quantifier(String operator) {
        int colon = operator.indexOf(':');
        return switch (colon < 0 ? "" : operator.substring(0, colon)) {
            case "" -> Quantifier.NONE;
            case "ForAllValues" -> Quantifier.FOR_ALL_VALUES;
            case "ForAnyValue" -> Quantifier.FOR_ANY_VALUE;
            default -> throw new MalformedPolicyException(SYNTAX);
        };
    }
}
