package dev.sekisho.policy.condition;

import dev.sekisho.policy.RequestContext;
import java.util.List;
import java.util.Locale;

/// One condition key under one operator, with the values that a policy gives for it.
public sealed interface Condition permits ValueCondition, PresenceCondition {

    /// The condition key in lower case.
    String key();

    Written written();

    /// The operator as the policy names it: `ForAnyValue:StringLikeIfExists`.
    default String operator() {
        return written().operator();
    }

    /// The condition key as the policy writes it.
    default String writtenKey() {
        return written().key();
    }

    /// The policy's values, before any variable has its value.
    default List<String> values() {
        return written().values();
    }

    boolean holds(RequestContext context);

    /// A condition's words in the policy, for those who read them again.
    record Written(String operator, String key, List<String> values) {
        public Written {
            values = List.copyOf(values);
        }

        String lowerCaseKey() {
            return key.toLowerCase(Locale.ROOT);
        }
    }
}
