package dev.sekisho.identity;

import dev.sekisho.identity.session.Session;
import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;
import org.jspecify.annotations.Nullable;

/// An access key as authentication needs it.
///
/// @param active whether the key may be used; an inactive key is treated as unknown
/// @param session what temporary credentials carry; null for long-term ones
public record Credential(
        String accessKeyId,
        SecretKey secret,
        Principal principal,
        boolean active,
        @Nullable Session session) {

    /// A long-term one.
    public Credential(String accessKeyId, SecretKey secret, Principal principal, boolean active) {
        this(accessKeyId, secret, principal, active, null);
    }
}
