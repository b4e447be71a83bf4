package dev.sekisho.server;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;

/// Who calls, and how the call reached us.
///
/// @param accessKeyId the key that signed, or the empty string
public record Caller(Principal principal, String accessKeyId, Arrival arrival) {

    /// The caller's account. Anonymous callers have none: operations that admit them ask [#principal].
    public AccountId account() {
        return principal.account().orElseThrow(() -> new IllegalStateException("The caller has no account."));
    }

    /// The region that the call was signed for.
    public String region() {
        return arrival.region();
    }
}
