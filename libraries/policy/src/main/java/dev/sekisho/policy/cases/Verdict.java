package dev.sekisho.policy.cases;

import dev.sekisho.policy.Decision;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.StatementRef;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A decision as cases write it: `Allowed by identity#1`, `ImplicitlyDenied for want of SESSION`.
public final class Verdict {
    private static final String STATEMENTS = "[^,# ]+#[1-9][0-9]*(, [^,# ]+#[1-9][0-9]*)*";
    private static final Pattern FORM = Pattern.compile("Denied|(Allowed|ExplicitlyDenied)( by " + STATEMENTS
            + ")?|ImplicitlyDenied( for want of ("
            + Stream.of(PolicyType.values()).map(Enum::name).collect(Collectors.joining("|")) + "))?");

    private Verdict() {}

    /// With the statements that decided it, or the kind of policy that was missing.
    public static String of(Decision decision) {
        return switch (decision) {
            case Decision.Allowed allowed -> by("Allowed", allowed.by());
            case Decision.ExplicitlyDenied denied -> by("ExplicitlyDenied", denied.by());
            case Decision.ImplicitlyDenied denied -> "ImplicitlyDenied for want of " + denied.missing();
        };
    }

    private static String by(String kind, List<StatementRef> by) {
        return by.isEmpty()
                ? kind
                : by.stream()
                        .map(reference -> reference.policy() + "#" + (reference.index() + 1))
                        .collect(Collectors.joining(", ", kind + " by ", ""));
    }

    /// @throws InvalidCaseException if no decision is ever written like that
    static String requireForm(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidCaseException(
                    "'" + text + "' is no expectation: give Allowed, Denied, ExplicitlyDenied or "
                            + "ImplicitlyDenied, or one with 'by' and its statements, or 'for want of' and the type.");
        }
        return text;
    }

    /// Whether the decision is what is expected, which may leave out what decided it.
    static boolean meets(String expected, Decision decision) {
        String whole = of(decision);
        return switch (expected) {
            case "Denied" -> !(decision instanceof Decision.Allowed);
            case "Allowed", "ExplicitlyDenied", "ImplicitlyDenied" -> whole.split(" ", 2)[0].equals(expected);
            default -> whole.equals(expected);
        };
    }
}
