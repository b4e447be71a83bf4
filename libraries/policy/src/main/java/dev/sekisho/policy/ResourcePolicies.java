package dev.sekisho.policy;

/// The policies that come with the resource. Immutable, and shared between threads.
///
/// @param policies those attached to the resource: resource-based, or a role's trust policy
/// @param required whether they must allow even callers of the resource's own account, as trust policies and the
///     policies of KMS keys must
/// @param resourceControl the resource control policies that bind the resource's account, of all levels. Only what
///     they deny counts: `RCPFullAWSAccess` is always attached and allows the rest
public record ResourcePolicies(PolicySet policies, boolean required, PolicySet resourceControl) {

    public static final ResourcePolicies NONE = of(PolicySet.EMPTY);

    /// Policies of which one is enough to allow callers of the resource's own account.
    public static ResourcePolicies of(PolicySet policies) {
        return new ResourcePolicies(policies, false, PolicySet.EMPTY);
    }

    /// What a denial calls them.
    PolicyType type() {
        return policies.policies().isEmpty()
                ? PolicyType.RESOURCE_BASED
                : policies.policies().get(0).type();
    }
}
