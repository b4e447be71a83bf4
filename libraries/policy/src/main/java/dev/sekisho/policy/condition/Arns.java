package dev.sekisho.policy.condition;

import dev.sekisho.policy.condition.Expected.Comparison;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.text.ArnPattern;

/// The Arn operators. AWS: ArnEquals does the same as ArnLike, and what is no ARN is only not the same.
final class Arns {
    private Arns() {}

    static Expected like(String value, Place place) {
        ArnPattern pattern = ArnPattern.parse(value, place.variables());
        if (pattern == null) {
            throw new FaultException(new Fault.BadVariable());
        }
        return (actual, context) -> Comparison.of(pattern.matches(actual, context));
    }
}
