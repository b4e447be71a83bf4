package dev.sekisho.server.authenticate;

import dev.sekisho.identity.Credential;
import dev.sekisho.sigv4.VerifiedRequest;

/// A caller whose signature was verified.
///
/// @param request gives the body, which may still have to prove itself
public record Authenticated(Credential credential, VerifiedRequest request) {}
