package dev.sekisho.server;

import dev.sekisho.identity.session.Session;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.authorize.Denial;
import org.jspecify.annotations.Nullable;

/// Who calls, and how the call reached us.
///
/// @param accessKeyId the key that signed, or the empty string
/// @param session what temporary credentials carry, or what a request proves of its caller beside them; null if there
///     is nothing of the kind
public record Caller(
        Principal principal,
        String accessKeyId,
        Arrival arrival,
        @Nullable Session session,
        Via via) {

    /// One without temporary credentials, who calls for itself.
    public Caller(Principal principal, String accessKeyId, Arrival arrival) {
        this(principal, accessKeyId, arrival, null, Via.NOBODY);
    }

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

    /// Whether the caller has temporary credentials.
    public boolean isTemporary() {
        return session != null && !session.id().isEmpty();
    }

    public Caller with(Session proven) {
        return new Caller(principal, accessKeyId, arrival, proven, via);
    }

    public Caller with(Principal proven, Session as) {
        return new Caller(proven, accessKeyId, arrival, as, via);
    }
}
