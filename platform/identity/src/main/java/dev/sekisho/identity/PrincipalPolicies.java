package dev.sekisho.identity;

import dev.sekisho.identity.session.Session;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.Principal;
import org.jspecify.annotations.Nullable;

/// The compiled policies of a principal, and its tags, which they may ask for. Built when first needed, kept in
/// memory, dropped when the store's change feed names the principal or anything its policies come from.
public interface PrincipalPolicies {

    /// Returns what applies to `principal`; for callers to whom nothing can be attached, nothing.
    ///
    /// @param session of temporary credentials, which may have policies of its own; else null
    /// @throws dev.sekisho.models.AwsError `InvalidClientTokenId` if the user or role is gone, or another of its
    ///     name stands in its place: such a caller has no policies, which is not the same as an empty set
    /// @throws RuntimeException any other if a policy cannot be read; nothing may be allowed then
    CallerPolicies of(Principal principal, @Nullable Session session);

    /// Returns the value of a tag of `principal`, or null if it has no such tag; the key's case does not matter. A tag
    /// of the session goes before one of the user or role.
    ///
    /// @throws dev.sekisho.models.AwsError `InvalidClientTokenId` as above
    @Nullable
    String tag(Principal principal, @Nullable Session session, String key);
}
