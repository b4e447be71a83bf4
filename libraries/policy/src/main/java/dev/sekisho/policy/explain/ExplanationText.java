package dev.sekisho.policy.explain;

import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Effect;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.StatementRef;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// An explanation for people: a sentence, then each policy with what in it failed, then what would allow the request.
public final class ExplanationText {
    private static final int MOST_VALUES = 8;

    private final ResourceBundle words;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Locale language) {
        // English where there is no translation, whatever the machine's own language is.
        this.words = ResourceBundle.getBundle(
                "dev.sekisho.policy.explain.Words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Lines that end with a line feed.
    ///
    /// @param language Japanese, or else English
    public static String of(Explanation explanation, Locale language) {
        var text = new ExplanationText(language);
        text.outcome(explanation.request(), explanation.decision());
        text.policies(explanation.policies());
        text.remedy(explanation);
        return text.text.toString();
    }

    private void outcome(AuthorizationRequest request, Decision decision) {
        switch (decision) {
            case Decision.Allowed allowed -> outcome("allowed", request, null);
            case Decision.ExplicitlyDenied denied ->
                outcome("denied.explicitly", request, denied.by().get(0).type());
            case Decision.ImplicitlyDenied denied -> outcome("denied.implicitly", request, denied.missing());
        }
    }

    private void outcome(String pattern, AuthorizationRequest request, @Nullable PolicyType type) {
        String kind = type == null ? "" : words(type);
        line(0, words(pattern, request.principal().label(), request.action(), request.resource(), kind));
    }

    private void policies(List<PolicyTrace> policies) {
        if (policies.isEmpty()) {
            line(0, words("policies.none"));
        }
        for (PolicyTrace policy : policies) {
            String pattern = policy.level() == 0 ? "policy" : "policy.level";
            line(0, words(pattern, words(policy.type()), policy.policy(), policy.level()));
            policy.statements().forEach(this::statement);
            if (policy.others() > 0) {
                line(1, words("others", policy.others()));
            }
        }
    }

    private void statement(StatementTrace statement) {
        StatementRef reference = statement.reference();
        String effect = statement.effect() == Effect.ALLOW ? "Allow" : "Deny";
        String pattern = reference.sid().isEmpty() ? "statement" : "statement.sid";
        line(1, words(pattern, reference.index() + 1, effect, why(statement.mismatch()), reference.sid()));
    }

    private String why(@Nullable Mismatch mismatch) {
        return switch (mismatch) {
            case null -> words("applies");
            case Mismatch.OtherAction action -> words("others", 1);
            case Mismatch.OtherPrincipal principal ->
                words(principal.inverted() ? "principal.inverted" : "principal", some(principal.listed()));
            case Mismatch.OtherResource resource ->
                words(resource.inverted() ? "resource.inverted" : "resource", some(resource.listed()));
            case Mismatch.ConditionFailed condition -> {
                List<String> found = condition.found();
                yield words(
                        found == null ? "condition.absent" : "condition",
                        condition.operator(),
                        condition.key(),
                        some(condition.values()),
                        found == null ? "" : some(found));
            }
        };
    }

    private void remedy(Explanation explanation) {
        switch (explanation.decision()) {
            case Decision.Allowed allowed -> {}
            case Decision.ExplicitlyDenied denied -> line(0, words("forbidden"));
            case Decision.ImplicitlyDenied denied -> {
                line(0, words(explanation.remedy().isEmpty() ? "forbidden.otherwise" : "remedy"));
                explanation
                        .remedy()
                        .forEach(addition ->
                                line(1, words("remedy.statement", words(addition.type()), addition.statement())));
            }
        }
    }

    /// Values of a policy or of a request: not so many, and nothing that could be taken for a line of ours.
    private static String some(List<String> values) {
        String shown = String.join(", ", values.subList(0, Math.min(values.size(), MOST_VALUES)));
        return values.size() > MOST_VALUES ? shown + ", … (" + values.size() + ")" : shown;
    }

    private String words(PolicyType type) {
        return words.getString(type.name());
    }

    private String words(String key, Object... values) {
        return String.format(Locale.ROOT, words.getString(key), values);
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth));
        line.codePoints().map(c -> Character.isISOControl(c) ? '\uFFFD' : c).forEach(text::appendCodePoint);
        text.append('\n');
    }
}
