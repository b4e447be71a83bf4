package dev.sekisho.policy.condition;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.condition.Expected.Comparison;
import java.util.List;

/// An operator that compares values.
///
/// @param negated whether the operator holds when no value is the same
/// @param ifExists whether it holds when the request does not carry the key
/// @param expected the policy's values
/// @param whenUnreadable what to answer when a value cannot be read: whatever makes the statement stricter
record ValueCondition(
        String key,
        Written written,
        Quantifier quantifier,
        boolean negated,
        boolean ifExists,
        List<Expected> expected,
        boolean whenUnreadable)
        implements Condition {

    ValueCondition {
        expected = List.copyOf(expected);
    }

    @Override
    public boolean holds(RequestContext context) {
        List<String> actual = context.values(key);
        if (actual == null || actual.isEmpty()) {
            return holdsWhenAbsent();
        }
        return switch (quantifier) {
            case NONE -> negated ? all(actual, context) : any(actual, context);
            case FOR_ALL_VALUES -> all(actual, context) || isEmptyText(actual);
            case FOR_ANY_VALUE -> any(actual, context) && !isEmptyText(actual);
        };
    }

    private boolean holdsWhenAbsent() {
        return ifExists
                || switch (quantifier) {
                    // AWS: a negated operator holds when the key is absent.
                    case NONE -> negated;
                    case FOR_ALL_VALUES -> true;
                    case FOR_ANY_VALUE -> false;
                };
    }

    /// AWS: for a set operator, an empty text is a set without values.
    private static boolean isEmptyText(List<String> actual) {
        return actual.size() == 1 && actual.get(0).isEmpty();
    }

    private boolean all(List<String> actual, RequestContext context) {
        for (String value : actual) {
            if (!holdsFor(value, context)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(List<String> actual, RequestContext context) {
        for (String value : actual) {
            if (holdsFor(value, context)) {
                return true;
            }
        }
        return false;
    }

    /// Whether one value of the request satisfies the operator: is the same as any of the policy's, or, negated, as
    /// none.
    private boolean holdsFor(String value, RequestContext context) {
        boolean unreadable = false;
        for (Expected one : expected) {
            Comparison comparison = one.compare(value, context);
            if (comparison == Comparison.SAME) {
                return !negated;
            }
            unreadable |= comparison == Comparison.UNREADABLE;
        }
        return unreadable ? whenUnreadable : negated;
    }
}
