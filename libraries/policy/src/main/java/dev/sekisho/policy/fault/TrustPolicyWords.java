package dev.sekisho.policy.fault;

/// The words of IAM about trust policies.
///
/// Source: IAM's answers to CreateRole and UpdateAssumeRolePolicy.
final class TrustPolicyWords {
    private static final String SYNTAX = "Syntax errors in policy.";

    private TrustPolicyWords() {}

    static String of(Fault fault) {
        return switch (fault) {
            case Fault.NotJson json -> "This policy contains invalid Json";
            case Fault.LeadingSpace space -> "JSON strings must not have leading spaces";
            case Fault.WrongShape shape -> SYNTAX;
            case Fault.UnknownElement unknown -> BucketPolicyWords.unknown(unknown);
            case Fault.BothElements both -> BucketPolicyWords.both(both);
            case Fault.MissingElement missing -> BucketPolicyWords.missing(missing);
            case Fault.EmptyElement empty -> BucketPolicyWords.empty(empty);
            case Fault.ProhibitedElement prohibited -> prohibited(prohibited.name());
            case Fault.BadVersion bad -> "The policy must contain a valid version string";
            case Fault.BadSid bad -> "The following Statement Ids are invalid: " + bad.sid();
            case Fault.SameSid same -> "The Statement Ids in the policy are not unique";
            case Fault.OfEffect bad -> "Invalid effect: " + bad.effect();
            case Fault.OfPrincipal principal -> principal(principal);
            case Fault.CognitoWithoutCondition cognito -> "A condition block must be present for the Cognito provider";
            case Fault.UnscopedProvider provider ->
                "Trust policy with trusted principal " + provider.principal()
                        + " must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, "
                        + String.join(" or ", provider.keys()) + " which is not scoped to all.";
            case Fault.OfAction action -> "AssumeRole policy may only specify STS AssumeRole actions.";
            case Fault.OfResource resource -> SYNTAX;
            case Fault.BadVariable variable -> SYNTAX;
            case Fault.BadOperator operator -> SYNTAX;
            case Fault.BadDate date -> "The policy failed legacy parsing";
            case Fault.BadAddress address -> SYNTAX;
        };
    }

    private static String prohibited(String element) {
        return switch (element) {
            case "NotPrincipal" -> "AssumeRole policy must not contain NotPrincipal field.";
            case "NotResource" -> "AssumeRole policy must not contain resources.";
            default -> "Has prohibited field " + element;
        };
    }

    private static String principal(Fault.OfPrincipal fault) {
        return switch (fault) {
            case Fault.AllowWithNotPrincipal both -> "Allow with NotPrincipal is not allowed.";
            case Fault.PrincipalText bad ->
                bad.text().equals("*")
                        ? "AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\"."
                        : "Principal must be a JSON object.";
            case Fault.PrincipalKind bad -> "Invalid principal in policy: \"" + bad.kind() + "\"";
            case Fault.BadPrincipal bad -> "Invalid principal in policy: \"" + bad.kind() + "\":\"" + bad.name() + "\"";
        };
    }
}
