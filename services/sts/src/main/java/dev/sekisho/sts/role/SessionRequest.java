package dev.sekisho.sts.role;

import dev.sekisho.identity.session.SessionTags;
import dev.sekisho.policy.Arn;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.sts.session.RequestedTags;
import java.util.ArrayList;
import java.util.List;

/// The session of a role that a call asks for.
///
/// @param action the one that the trust policy must allow, such as `sts:AssumeRole`
/// @param tags all that it will have, given and inherited
/// @param sourceIdentity given or inherited; the empty string for none
record SessionRequest(String action, Arn role, String sessionName, SessionTags tags, String sourceIdentity) {

    /// All that is to be allowed: tags and a source identity need permissions of their own, also those that are handed
    /// on.
    ///
    /// Source: IAM User Guide, "Pass session tags in AWS STS" and "Monitor and control actions taken with assumed
    /// roles".
    List<String> actions() {
        List<String> actions = new ArrayList<>(List.of(action));
        if (!tags.equals(SessionTags.NONE)) {
            actions.add("sts:TagSession");
        }
        if (!sourceIdentity.isEmpty()) {
            actions.add("sts:SetSourceIdentity");
        }
        return actions;
    }

    ConditionKeys keys() {
        ConditionKeys keys = new ConditionKeys()
                .with("sts:RoleSessionName", sessionName)
                .with("sts:SourceIdentity", sourceIdentity.isEmpty() ? null : sourceIdentity);
        RequestedTags.note(keys, tags);
        return keys;
    }
}
