package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.authorize.Denial;

/// Who calls, and how the call reached us.
///
/// @param accessKeyId the key that signed, or the empty string
public record Caller(Principal principal, String accessKeyId, Arrival arrival) {

    /// The caller's account.
    ///
    /// @throws AwsError `AccessDenied` if the caller has none: what needs an account is not for everyone
    public AccountId account() {
        return principal.account().orElseThrow(Denial::anonymous);
    }

    /// The region that the call was signed for.
    public String region() {
        return arrival.region();
    }
}
