package dev.sekisho.identity;

import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.Principal;

/// The compiled policies of a principal. Built when first needed, kept in memory, dropped when the store's change feed
/// names the principal or anything its policies come from.
public interface PrincipalPolicies {

    /// Returns what applies to `principal`; for root and anonymous callers an empty set.
    PolicySet of(Principal principal);
}
