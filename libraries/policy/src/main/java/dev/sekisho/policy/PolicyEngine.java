package dev.sekisho.policy;

/// The one place where it is decided whether a request is allowed.
///
/// Source: IAM User Guide, "Policy evaluation logic".
public final class PolicyEngine {
    private PolicyEngine() {}

    public static Decision decide(AuthorizationRequest request, PolicySet policies) {
        return new Decision.ImplicitlyDenied(PolicyType.IDENTITY_BASED);
    }
}
