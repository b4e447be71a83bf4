package dev.sekisho.policy.condition;

import dev.sekisho.policy.RequestContext;
import java.util.List;

/// The operator Null.
///
/// AWS: with ForAllValues it always holds and with ForAnyValue never, whatever the values.
///
/// @param whenAbsent whether it holds when the request does not carry the key
/// @param whenPresent whether it holds when it does
record PresenceCondition(String key, Written written, Quantifier quantifier, boolean whenAbsent, boolean whenPresent)
        implements Condition {

    static PresenceCondition of(Written written, Quantifier quantifier) {
        return new PresenceCondition(
                written.lowerCaseKey(),
                written,
                quantifier,
                written.values().stream().anyMatch("true"::equalsIgnoreCase),
                written.values().stream().anyMatch("false"::equalsIgnoreCase));
    }

    @Override
    public boolean holds(RequestContext context) {
        return switch (quantifier) {
            case FOR_ALL_VALUES -> true;
            case FOR_ANY_VALUE -> false;
            case NONE -> {
                List<String> values = context.values(key);
                yield (values == null || values.isEmpty()) ? whenAbsent : whenPresent;
            }
        };
    }
}
