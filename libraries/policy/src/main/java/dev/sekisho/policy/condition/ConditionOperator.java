package dev.sekisho.policy.condition;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operator as a Condition element names it: `ForAnyValue:StringLikeIfExists`.
public final class ConditionOperator {
    private static final String IF_EXISTS = "IfExists";

    private final String text;
    private final Quantifier quantifier;
    private final boolean ifExists;
    /// Null for the operator Null, which compares nothing.
    private final @Nullable Operator operator;

    private ConditionOperator(String text, Quantifier quantifier, boolean ifExists, @Nullable Operator operator) {
        this.text = text;
        this.quantifier = quantifier;
        this.ifExists = ifExists;
        this.operator = operator;
    }

    /// @throws FaultException if there is no such operator
    public static ConditionOperator parse(String text) {
        Quantifier quantifier = quantifier(text);
        String name = text.substring(text.indexOf(':') + 1);
        if (name.equals("Null")) {
            return new ConditionOperator(text, quantifier, false, null);
        }
        boolean ifExists = name.endsWith(IF_EXISTS);
        Operator known = Operator.named(ifExists ? name.substring(0, name.length() - IF_EXISTS.length()) : name);
        if (known == null) {
            throw new FaultException(new Fault.BadOperator(text));
        }
        return new ConditionOperator(text, quantifier, ifExists, known);
    }

    private static Quantifier quantifier(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Quantifier.NONE;
        }
        return switch (text.substring(0, colon)) {
            case "ForAllValues" -> Quantifier.FOR_ALL_VALUES;
            case "ForAnyValue" -> Quantifier.FOR_ANY_VALUE;
            default -> throw new FaultException(new Fault.BadOperator(text));
        };
    }

    /// @param key in any case
    /// @throws FaultException if a value is none that a policy may hold
    public Condition condition(String key, List<String> values, Place place) {
        var written = new Condition.Written(text, key, values);
        if (operator == null) {
            return PresenceCondition.of(written, quantifier);
        }
        List<Expected> expected = values.stream()
                .map(value -> operator.reader().read(value, place))
                .toList();
        return new ValueCondition(
                written.lowerCaseKey(),
                written,
                quantifier,
                operator.negated(),
                ifExists,
                expected,
                place.effect() == Effect.DENY);
    }
}
