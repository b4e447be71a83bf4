package dev.sekisho.policy.condition;

import dev.sekisho.policy.condition.Expected.Comparison;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.text.Template;

/// The operator Bool: `true` or `false`, in any case.
final class Booleans {
    private Booleans() {}

    static Expected same(String value, Place place) {
        Template template = Template.parse(value, new Template.Syntax(false, place.variables(), true));
        if (template == null) {
            throw new FaultException(new Fault.BadVariable());
        }
        return (actual, context) ->
                isBoolean(actual) ? Comparison.of(template.matches(actual, context)) : Comparison.UNREADABLE;
    }

    private static boolean isBoolean(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }
}
