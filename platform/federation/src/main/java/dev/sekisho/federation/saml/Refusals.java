package dev.sekisho.federation.saml;

import dev.sekisho.models.AwsError;

/// The refusals of AssumeRoleWithSAML that a response can cause, in AWS's words where they are known.
///
/// Source: IAM User Guide, "Troubleshoot SAML federation with IAM"; STS API Reference, "AssumeRoleWithSAML".
final class Refusals {
    private static final int LONGEST_QUOTE = 200;

    private Refusals() {}

    static AwsError invalid(String message) {
        return AwsError.of("InvalidIdentityToken", 400, "%s", message);
    }

    static AwsError signature() {
        return invalid("Response signature invalid");
    }

    static AwsError expired() {
        return AwsError.of("ExpiredTokenException", 400, "Token must be redeemed within 5 minutes of issuance");
    }

    /// @param status as the identity provider has it
    static AwsError rejected(String status) {
        return AwsError.of(
                "IDPRejectedClaim",
                403,
                "The identity provider reported that authentication failed: %s",
                shown(status));
    }

    /// A stranger's text as a message may quote it.
    static String shown(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_QUOTE)).replaceAll("[^ -~]", "?");
    }

    /// AWS: a response without a NameID is refused as a caller without permission is.
    static AwsError unnamed() {
        return AwsError.of("AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithSAML");
    }
}
