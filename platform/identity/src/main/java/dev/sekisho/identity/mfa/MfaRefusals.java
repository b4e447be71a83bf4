package dev.sekisho.identity.mfa;

import dev.sekisho.models.AwsError;

/// The refusals of MFA devices and their codes, in AWS's words.
final class MfaRefusals {
    private MfaRefusals() {}

    static AwsError noSuch(String serialNumber) {
        return AwsError.of("NoSuchEntity", 404, "VirtualMFADevice with serial number %s does not exist.", serialNumber);
    }

    static AwsError exists() {
        return AwsError.of("EntityAlreadyExists", 409, "MFADevice entity at the same path and name already exists.");
    }

    static AwsError unnameable() {
        return AwsError.of(
                "InvalidInput",
                400,
                "Path and name of a virtual MFA device are part of its serial number, which has at most 256 letters, "
                        + "digits and the characters _+=/:,.@-.");
    }

    static AwsError inUse() {
        return AwsError.of("EntityAlreadyExists", 409, "MFA Device is already in use.");
    }

    static AwsError deactivateFirst() {
        return AwsError.of("DeleteConflict", 409, "MFA VirtualDevice in use. Must deactivate first.");
    }

    static AwsError notTheUsers() {
        return AwsError.of("NoSuchEntity", 404, "MFA Device invalid for user.");
    }

    static AwsError wrongCodes() {
        return AwsError.of("InvalidAuthenticationCode", 403, "Authentication code for device is not valid.");
    }

    static AwsError halfGiven() {
        return AwsError.of(
                "AccessDenied",
                403,
                "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.");
    }

    // AWS: with two spaces here, and one at the end there.
    static AwsError notTheCallers() {
        return AwsError.of(
                "AccessDenied",
                403,
                "MultiFactorAuthentication failed, unable to validate MFA code.  "
                        + "Please verify your MFA serial number is valid and associated with this user.");
    }

    static AwsError wrongCode() {
        return AwsError.of(
                "AccessDenied", 403, "MultiFactorAuthentication failed with invalid MFA one time pass code. ");
    }
}
