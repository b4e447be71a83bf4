package dev.sekisho.policy;

import org.jspecify.annotations.Nullable;

/// One question to the engine: may `principal` do `action` on `resource`?
///
/// @param action `service:Operation`; case does not matter
/// @param resource the resource's ARN, or `*` for an action that has no resource types
/// @param owner the account that the resource belongs to; null for the caller's own
/// @param canonicalUser the canonical user id of the caller's account in Amazon S3, or the empty string
public record AuthorizationRequest(
        Principal principal,
        String action,
        String resource,
        @Nullable AccountId owner,
        String canonicalUser,
        RequestContext context) {

    public AuthorizationRequest {
        if (action.indexOf(':') <= 0) {
            throw new IllegalArgumentException("An action is a service, a colon, and a name.");
        }
    }

    /// A question about a resource of the caller's own account.
    public AuthorizationRequest(Principal principal, String action, String resource, RequestContext context) {
        this(principal, action, resource, null, "", context);
    }

    /// Whether the resource is of the caller's account. Callers without an account have none of their own.
    boolean isWithinAccount() {
        return owner == null || principal.account().filter(owner::equals).isPresent();
    }
}
