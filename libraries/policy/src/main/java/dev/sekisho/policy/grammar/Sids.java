package dev.sekisho.policy.grammar;

import dev.sekisho.policy.MalformedPolicyException;

/// What a Sid may be: letters and digits of ASCII.
final class Sids {
    private Sids() {}

    static void requireValid(String sid) {
        if (!isAlphanumeric(sid)) {
            throw new MalformedPolicyException("Statement IDs (SID) must be alpha-numeric. Check that your input"
                    + " satisfies the regular expression [0-9A-Za-z]*");
        }
    }

    private static boolean isAlphanumeric(String sid) {
        return sid.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
