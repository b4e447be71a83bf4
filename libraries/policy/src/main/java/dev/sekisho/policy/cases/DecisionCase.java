package dev.sekisho.policy.cases;

import dev.sekisho.policy.Decision;
import java.util.List;

/// What must be decided.
///
/// @param expected as [Verdict] writes it, or the beginning of that
public record DecisionCase(String rule, String source, Question question, String expected) implements PolicyCase {

    static DecisionCase of(CaseLines lines) {
        lines.forbid("type", "refused");
        return new DecisionCase(
                lines.one("rule").orElse(""),
                lines.one("source").orElse(""),
                Question.read(lines),
                Verdict.requireForm(lines.required("expect").replaceAll("\\s+", " ")));
    }

    @Override
    public CaseOutcome run() {
        Decision decision = question.decide();
        boolean met = Verdict.meets(expected, decision);
        return new CaseOutcome(expected, Verdict.of(decision), met, met ? List.of() : question.explain());
    }
}
