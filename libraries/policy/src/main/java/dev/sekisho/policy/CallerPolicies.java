package dev.sekisho.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The policies that come with the caller. Immutable, and shared between threads.
///
/// @param identity every identity-based policy: inline, managed, and those of the user's groups
/// @param boundary the permissions boundary, or null if none is set
/// @param session the session policies, or null if none were passed; a [Principal.FederatedUser] without any has no
///     permissions of its own
/// @param serviceControl the service control policies that bind the caller's account: a set for each level, from the
///     organization's root to the account; empty where none do, as in the management account
public record CallerPolicies(
        PolicySet identity,
        @Nullable PolicySet boundary,
        @Nullable PolicySet session,
        List<PolicySet> serviceControl) {

    public static final CallerPolicies NONE = of(PolicySet.EMPTY);

    public CallerPolicies {
        serviceControl = List.copyOf(serviceControl);
    }

    /// No more than identity-based policies.
    public static CallerPolicies of(PolicySet identity) {
        return new CallerPolicies(identity, null, null, List.of());
    }
}
