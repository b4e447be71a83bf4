package dev.sekisho.identity.session;

import dev.sekisho.identity.Credential;
import dev.sekisho.identity.session.SessionKeys.SessionKey;
import dev.sekisho.identity.storage.Slot;
import dev.sekisho.policy.Principal;
import dev.sekisho.sigv4.SecretKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a token was found to carry, and who its bearer was found to be.
final class OpenSession {
    private final Slot<SessionKey> sealedWith;
    private final SecretKey secret;
    private final Principal principal;
    private final Session session;
    private volatile @Nullable Bearer bearer;

    /// @param principal as it was called when the session was made
    OpenSession(Slot<SessionKey> sealedWith, SecretKey secret, Principal principal, Session session) {
        this.sealedWith = sealedWith;
        this.secret = secret;
        this.principal = principal;
        this.session = session;
    }

    /// Who it is, for as long as what was looked at is the latest.
    private record Bearer(Slot<?> source, Credential credential) {}

    Slot<SessionKey> sealedWith() {
        return sealedWith;
    }

    SecretKey secret() {
        return secret;
    }

    Principal principal() {
        return principal;
    }

    Session session() {
        return session;
    }

    /// Empty if nobody has looked yet, or something has changed since.
    Optional<Credential> credential() {
        Bearer known = bearer;
        return known == null || known.source.isDropped() ? Optional.empty() : Optional.of(known.credential);
    }

    /// @param source where the principal was seen
    void remember(Slot<?> source, Credential credential) {
        bearer = new Bearer(source, credential);
    }
}
