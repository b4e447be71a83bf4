package dev.sekisho.server.authenticate;

import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.VerifiedRequest;

/// A caller whose signature was verified.
///
/// @param request gives the body, which may still have to prove itself
public record Authenticated(Principal principal, String accessKeyId, VerifiedRequest request) {}
