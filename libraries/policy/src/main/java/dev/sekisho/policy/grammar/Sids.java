package dev.sekisho.policy.grammar;

import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the Sids of a document may be: letters and digits of ASCII, and none twice.
final class Sids {
    private Sids() {}

    /// @throws FaultException if they are not
    static void requireValid(List<Draft> drafts) {
        Set<String> seen = new HashSet<>();
        for (Draft draft : drafts) {
            if (!draft.sid().isEmpty() && !seen.add(draft.sid())) {
                throw new FaultException(new Fault.SameSid(draft.sid()));
            }
            if (!isAlphanumeric(draft.sid())) {
                throw new FaultException(new Fault.BadSid(draft.sid()));
            }
        }
    }

    private static boolean isAlphanumeric(String sid) {
        return sid.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
