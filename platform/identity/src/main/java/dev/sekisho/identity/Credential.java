package dev.sekisho.identity;

import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;

/// An access key as authentication needs it.
///
/// @param active whether the key may be used; an inactive key is treated as unknown
public record Credential(String accessKeyId, SecretKey secret, Principal principal, boolean active) {}
