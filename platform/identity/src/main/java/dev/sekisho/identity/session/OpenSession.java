package dev.sekisho.identity.session;

import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;

/// What a token was found to carry.
///
/// @param sealedWith the session key
/// @param principal as it was called when the session was made
record OpenSession(int sealedWith, SecretKey secret, Principal principal, Session session) {}
