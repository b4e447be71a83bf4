package dev.sekisho.federation.oidc;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.sekisho.models.AwsError;

/// The refusals of tokens, in AWS's words where they are known.
final class Refusals {
    private Refusals() {}

    @FormatMethod
    static AwsError invalid(@FormatString String format, Object... arguments) {
        return AwsError.of("InvalidIdentityToken", 400, format, arguments);
    }

    static AwsError notAToken() {
        return invalid(
                "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
    }

    static AwsError missing(String claim) {
        return invalid("Missing a required claim: %s", claim);
    }

    static AwsError unusable(String claim) {
        return invalid("The token's claim %s has no value that can be used.", claim);
    }

    static AwsError noProvider(String issuer) {
        return invalid("No OpenIDConnect provider found in your account for %s", issuer);
    }

    static AwsError noKey() {
        // The two spaces are AWS's.
        return invalid("Couldn't retrieve verification key from your identity provider,  please reference "
                + "AssumeRoleWithWebIdentity documentation for requirements");
    }

    static AwsError unknownCertificate() {
        return invalid("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint");
    }

    static AwsError expired(long now, long expiry) {
        return AwsError.of(
                "ExpiredTokenException",
                400,
                "Token expired: current date/time %d must be before the expiration date/time %d",
                now,
                expiry);
    }

    static AwsError unreachable() {
        return AwsError.of(
                "IDPCommunicationError", 400, "The identity provider could not be reached. Retry the request later.");
    }
}
