package dev.sekisho.policy.condition;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.condition.Expected.Comparison;
import dev.sekisho.policy.text.Template;
import dev.sekisho.policy.text.Template.Syntax;

/// The String operators. A value with a variable that the request does not carry is the same as nothing.
final class Texts {
    private Texts() {}

    static Expected equal(String value, boolean variables) {
        return expected(value, new Syntax(false, variables, false));
    }

    static Expected equalIgnoringCase(String value, boolean variables) {
        return expected(value, new Syntax(false, variables, true));
    }

    static Expected like(String value, boolean variables) {
        return expected(value, new Syntax(true, variables, false));
    }

    private static Expected expected(String value, Syntax syntax) {
        Template template = Template.parse(value, syntax);
        if (template == null) {
            throw new MalformedPolicyException("Syntax errors in policy.");
        }
        return (actual, context) -> Comparison.of(template.matches(actual, context));
    }
}
