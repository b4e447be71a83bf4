package dev.sekisho.policy.condition;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.condition.Expected.Comparison;
import dev.sekisho.policy.text.ArnPattern;

/// The Arn operators. AWS: ArnEquals does the same as ArnLike, and what is no ARN is only not the same.
final class Arns {
    private Arns() {}

    static Expected like(String value, boolean variables) {
        ArnPattern pattern = ArnPattern.parse(value, variables);
        if (pattern == null) {
            throw new MalformedPolicyException("Syntax errors in policy.");
        }
        return (actual, context) -> Comparison.of(pattern.matches(actual, context));
    }
}
