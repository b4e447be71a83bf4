package dev.sekisho.policy.condition;

import dev.sekisho.policy.RequestContext;

/// One condition key under one operator, with the values that a policy gives for it.
public sealed interface Condition permits ValueCondition, PresenceCondition {

    /// The condition key in lower case.
    String key();

    boolean holds(RequestContext context);
}
