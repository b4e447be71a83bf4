package dev.sekisho.policy;

/// One question to the engine: may `principal` do `action` on `resource`?
///
/// @param action `service:Operation`; case does not matter
/// @param resource the resource's ARN, or `*` for an action that has no resource types
public record AuthorizationRequest(Principal principal, String action, String resource, RequestContext context) {

    public AuthorizationRequest {
        if (action.indexOf(':') <= 0) {
            throw new IllegalArgumentException("An action is a service, a colon, and a name.");
        }
    }
}
