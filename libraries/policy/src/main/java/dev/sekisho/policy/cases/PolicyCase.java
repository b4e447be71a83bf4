package dev.sekisho.policy.cases;

import java.nio.file.Path;

/// One case: something given, and what must come of it.
public sealed interface PolicyCase permits DecisionCase, DocumentCase {

    /// What the case is about, such as the number of a rule; the empty string if it does not say.
    String rule();

    /// Where it is written that it must be so; the empty string if it does not say.
    String source();

    CaseOutcome run();

    /// Reads a case file in UTF-8.
    ///
    /// @throws InvalidCaseException if it cannot be read, or is no case
    static PolicyCase read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return read(CaseLines.parse(TextFile.read(file), folder == null ? file.toAbsolutePath() : folder));
    }

    /// @throws InvalidCaseException if they are no case
    static PolicyCase read(CaseLines lines) {
        return lines.has("document") ? DocumentCase.of(lines) : DecisionCase.of(lines);
    }
}
