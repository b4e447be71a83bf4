package dev.sekisho.policy.fault;

/// The words of S3 about bucket policies, and ours about the policies of other resources.
///
/// Source: S3's answers to PutBucketPolicy.
final class BucketPolicyWords {
    private static final String FIRST_BYTE = "Policies must be valid JSON and the first byte must be '{'";
    private static final String SYNTAX = "Invalid policy syntax.";

    private BucketPolicyWords() {}

    static String of(Fault fault) {
        return switch (fault) {
            case Fault.NotJson json -> json.text().startsWith("{") ? "This policy contains invalid Json" : FIRST_BYTE;
            case Fault.LeadingSpace space -> FIRST_BYTE;
            case Fault.WrongShape shape -> SYNTAX;
            case Fault.UnknownElement unknown -> unknown(unknown);
            case Fault.BothElements both -> both(both);
            case Fault.MissingElement missing -> missing(missing);
            case Fault.EmptyElement empty -> empty(empty);
            case Fault.ProhibitedElement prohibited -> "Has prohibited field " + prohibited.name();
            case Fault.BadVersion bad -> "The policy must contain a valid version string";
            case Fault.BadSid bad -> SYNTAX;
            case Fault.SameSid same -> SYNTAX;
            case Fault.OfEffect bad -> "Invalid effect: " + bad.effect();
            case Fault.AllowWithNotPrincipal both -> "Allow with NotPrincipal is not allowed.";
            case Fault.PrincipalText text -> SYNTAX;
            case Fault.PrincipalKind bad -> "Invalid principal in policy";
            case Fault.BadPrincipal bad -> "Invalid principal in policy";
            case Fault.OfProvider provider -> SYNTAX;
            case Fault.OfAction action -> "Policy has invalid action";
            case Fault.OfResource resource -> "Policy has invalid resource";
            case Fault.BadVariable variable -> SYNTAX;
            case Fault.BadOperator bad -> "Invalid Condition type : " + bad.operator();
            case Fault.BadDate date -> SYNTAX;
            case Fault.BadAddress address -> "Invalid IP address in Conditions";
        };
    }

    static String unknown(Fault.UnknownElement unknown) {
        return "Unknown field " + unknown.name();
    }

    static String both(Fault.BothElements both) {
        return "Statement/policy already has instance of " + both.name();
    }

    static String missing(Fault.MissingElement missing) {
        return "Missing required field " + missing.name();
    }

    static String empty(Fault.EmptyElement empty) {
        return empty.name().equals("Statement")
                ? "Could not parse the policy: Statement is empty!"
                : "Missing required field " + empty.name() + " cannot be empty!";
    }
}
