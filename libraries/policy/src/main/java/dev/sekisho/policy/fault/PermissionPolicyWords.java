package dev.sekisho.policy.fault;

/// The words of IAM about policies that are attached to users, groups and roles; and of STS about those of
/// sessions.
///
/// Source: IAM's answers to CreatePolicy and PutUserPolicy.
final class PermissionPolicyWords {
    private static final String SYNTAX = "Syntax errors in policy.";
    private static final String LEGACY = "The policy failed legacy parsing";

    private PermissionPolicyWords() {}

    static String of(Fault fault) {
        return switch (fault) {
            case Fault.NotJson json -> SYNTAX;
            case Fault.LeadingSpace space -> LEGACY;
            case Fault.OfShape shape -> SYNTAX;
            case Fault.MissingElement missing -> missing(missing.name());
            case Fault.EmptyElement empty -> missing(empty.name());
            case Fault.ProhibitedElement prohibited -> "Policy document should not specify a principal.";
            case Fault.BadVersion bad ->
                bad.version() == null || bad.version().equals("2008-10-17")
                        ? "Policy document must be version 2012-10-17 or greater."
                        : SYNTAX;
            case Fault.BadSid bad ->
                "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression"
                        + " [0-9A-Za-z]*";
            case Fault.SameSid same -> "Statement IDs (SID) in a single policy must be unique.";
            case Fault.OfEffect bad -> isAnotherCase(bad.effect()) ? LEGACY : SYNTAX;
            case Fault.OfPrincipal principal -> SYNTAX;
            case Fault.OfProvider provider -> SYNTAX;
            case Fault.OfAction action -> action(action);
            case Fault.OfResource resource -> resource(resource);
            case Fault.BadVariable variable -> SYNTAX;
            case Fault.BadOperator operator -> SYNTAX;
            case Fault.BadDate date -> LEGACY;
            case Fault.BadAddress address -> SYNTAX;
        };
    }

    private static String missing(String element) {
        return switch (element) {
            case "Action" -> "Policy statement must contain actions.";
            case "Resource" -> "Policy statement must contain resources.";
            default -> SYNTAX;
        };
    }

    private static boolean isAnotherCase(String effect) {
        return effect.equalsIgnoreCase("Allow") || effect.equalsIgnoreCase("Deny");
    }

    private static String action(Fault.OfAction fault) {
        return switch (fault) {
            case Fault.ActionWithoutService none ->
                "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
            case Fault.ActionColons colons -> "Actions/Condition can contain only one colon.";
            case Fault.ActionService bad -> "Vendor " + bad.service() + " is not valid";
            case Fault.ProhibitedAction prohibited -> SYNTAX;
        };
    }

    private static String resource(Fault.OfResource fault) {
        return switch (fault) {
            case Fault.ResourceForm bad -> "Resource " + bad.resource() + " must be in ARN format or \"*\".";
            case Fault.ResourcePartition bad ->
                "Partition \"" + bad.partition() + "\" is not valid for resource \"" + bad.resource() + "\".";
            case Fault.ResourceService bad -> "Resource vendor must be fully qualified and cannot contain regexes.";
            case Fault.ResourceSegments bad -> LEGACY;
        };
    }
}
