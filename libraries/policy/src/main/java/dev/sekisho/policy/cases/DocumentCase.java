package dev.sekisho.policy.cases;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a document is accepted where it is to stand.
///
/// @param expected `accepted`, or `refused: ` and the message
public record DocumentCase(String rule, String source, PolicyType type, String document, String expected)
        implements PolicyCase {
    private static final Set<String> TYPES =
            Stream.of(PolicyType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    static DocumentCase of(CaseLines lines) {
        String type = lines.required("type");
        if (!TYPES.contains(type)) {
            throw new InvalidCaseException("There is no type of policy '" + type + "'.");
        }
        return new DocumentCase(
                lines.one("rule").orElse(""),
                lines.one("source").orElse(""),
                PolicyType.valueOf(type),
                PolicyValue.read("document", lines.required("document"), lines.folder())
                        .text(),
                expected(lines));
    }

    private static String expected(CaseLines lines) {
        if (lines.has("refused")) {
            lines.forbid("expect");
            return "refused: " + lines.required("refused");
        }
        if (!lines.required("expect").equals("accepted")) {
            throw new InvalidCaseException("A document is expected to be 'accepted', or else has the key 'refused'.");
        }
        return "accepted";
    }

    @Override
    public CaseOutcome run() {
        String actual = read();
        return new CaseOutcome(expected, actual, actual.equals(expected), List.of());
    }

    private String read() {
        try {
            PolicyDocument.parse(document, type);
            return "accepted";
        } catch (MalformedPolicyException e) {
            return "refused: " + e.getMessage();
        }
    }
}
