package dev.sekisho.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.policy.Arn;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.text.ArnPattern;
import dev.sekisho.policy.text.Name;
import dev.sekisho.policy.text.NameSet;
import dev.sekisho.policy.text.ResourcePattern;
import dev.sekisho.policy.text.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything with wildcards and variables, beside a table of which rest of the pattern matches which rest of the
/// text. An input is a pattern, what the variable `${v}` stands for, and a text.
public final class PatternTarget {
    private PatternTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Lines lines = Lines.of(input, 3);
        String pattern = lines.text(0);
        String value = lines.text(1);
        String text = lines.text(2);
        RequestContext context = key -> key.equals("v") ? List.of(value) : null;
        switch (lines.choice() % 7) {
            case 0 -> require(PlainPattern.resource(pattern, value), text, resource(pattern, text, context), input);
            case 1 -> require(PlainPattern.arn(pattern, value), text, arn(pattern, text, context), input);
            case 2 ->
                require(PlainPattern.like(pattern, value), text, template(pattern, text, context, true, false), input);
            case 3 ->
                require(
                        PlainPattern.equal(pattern, value),
                        text,
                        template(pattern, text, context, false, false),
                        input);
            case 4 ->
                require(
                        PlainPattern.equal(pattern, value).ignoringCase(),
                        text,
                        template(pattern, text, context, false, true),
                        input);
            case 5 -> require(PlainPattern.name(pattern), text, name(pattern, text), input);
            default -> requireSameArn(text);
        }
    }

    /// @param library null if the pattern was refused
    private static void require(PlainPattern plain, String text, @Nullable Boolean library, byte[] input) {
        Difference.require(plain.isRefused() ? null : plain.matches(text), library, new String(input, UTF_8));
    }

    private static @Nullable Boolean resource(String pattern, String text, RequestContext context) {
        ResourcePattern parsed = ResourcePattern.parse(pattern, true);
        return parsed == null ? null : parsed.matches(text, context);
    }

    private static @Nullable Boolean arn(String pattern, String text, RequestContext context) {
        ArnPattern parsed = ArnPattern.parse(pattern, true);
        return parsed == null ? null : parsed.matches(text, context);
    }

    private static @Nullable Boolean template(
            String pattern, String text, RequestContext context, boolean wildcards, boolean foldsCase) {
        Template parsed = Template.parse(pattern, new Template.Syntax(wildcards, true, foldsCase));
        return parsed == null ? null : parsed.matches(text, context);
    }

    private static boolean name(String pattern, String text) {
        return new NameSet.Builder().add(pattern).build().contains(Name.within(text, 0, text.length()));
    }

    private static void requireSameArn(String text) {
        boolean wellFormed = text.matches("(?s)arn:[^:]+:[^:]+:[^:]*:[^:]*:.+");
        Difference.require(
                wellFormed ? text : null, Arn.parse(text).map(Arn::toString).orElse(null), text);
    }
}
