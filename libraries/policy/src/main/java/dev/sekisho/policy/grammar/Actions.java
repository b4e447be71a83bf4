package dev.sekisho.policy.grammar;

import dev.sekisho.policy.MalformedPolicyException;

/// The form of an action: `service:Name`, with wildcards in the name only, or `*`.
final class Actions {
    private Actions() {}

    /// @throws MalformedPolicyException in AWS's words
    static void requireValid(String action) {
        if (action.equals("*")) {
            return;
        }
        int colon = action.indexOf(':');
        if (colon < 0) {
            throw new MalformedPolicyException(
                    "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        }
        if (action.indexOf(':', colon + 1) >= 0) {
            throw new MalformedPolicyException("Actions/Condition can contain only one colon.");
        }
        String vendor = action.substring(0, colon);
        if (!vendor.equals("*") && !isVendor(vendor)) {
            throw new MalformedPolicyException("Vendor " + vendor + " is not valid");
        }
    }

    private static boolean isVendor(String vendor) {
        return !vendor.isEmpty()
                && vendor.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '.');
    }
}
