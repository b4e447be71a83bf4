package dev.sekisho.policy.fault;

import dev.sekisho.policy.PolicyType;

/// AWS's words for what is wrong with a document.
public final class Words {
    private Words() {}

    public static String of(Fault fault, PolicyType type) {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY -> PermissionPolicyWords.of(fault);
            case SESSION ->
                fault instanceof Fault.NotJson
                        ? "The policy is not in the valid JSON format."
                        : PermissionPolicyWords.of(fault);
            case TRUST -> TrustPolicyWords.of(fault);
            case RESOURCE_BASED -> BucketPolicyWords.of(fault);
            case VPC_ENDPOINT ->
                fault instanceof Fault.NotJson json
                        ? "The Policy Document is not valid. Syntax error at position " + position(json)
                        : BucketPolicyWords.of(fault);
            // AWS: Organizations says no more than this.
            case SERVICE_CONTROL, RESOURCE_CONTROL ->
                "The provided policy document does not meet the requirements of the specified policy type.";
        };
    }

    /// Line and column, from 1.
    private static String position(Fault.NotJson json) {
        String before = json.text().substring(0, Math.min(json.at(), json.text().length()));
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return "(" + line + "," + (before.length() - before.lastIndexOf('\n')) + ")";
    }
}
