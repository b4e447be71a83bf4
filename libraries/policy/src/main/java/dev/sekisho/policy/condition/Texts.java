package dev.sekisho.policy.condition;

import dev.sekisho.policy.condition.Expected.Comparison;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.text.Template;
import dev.sekisho.policy.text.Template.Syntax;

/// The String operators. A value with a variable that the request does not carry is the same as nothing.
final class Texts {
    private Texts() {}

    static Expected equal(String value, Place place) {
        return expected(value, new Syntax(false, place.variables(), false));
    }

    static Expected equalIgnoringCase(String value, Place place) {
        return expected(value, new Syntax(false, place.variables(), true));
    }

    static Expected like(String value, Place place) {
        return expected(value, new Syntax(true, place.variables(), false));
    }

    private static Expected expected(String value, Syntax syntax) {
        Template template = Template.parse(value, syntax);
        if (template == null) {
            throw new FaultException(new Fault.BadVariable());
        }
        return (actual, context) -> Comparison.of(template.matches(actual, context));
    }
}
