package dev.sekisho.identity;

import java.time.Instant;
import java.util.Optional;

/// Finds who an access key belongs to. Answers from memory when warm.
public interface Credentials {

    /// Finds a long-term one.
    Optional<Credential> find(String accessKeyId);

    /// Opens temporary ones. Empty if the token is none of this server's, is not this key's, or was changed; or if
    /// what the session hangs on is gone: the user or role, or the key it ends with. Whether it has expired is the
    /// caller's to ask.
    Optional<Credential> find(String accessKeyId, String sessionToken);

    /// Notes that the key was used, or of a role's temporary credentials the role; gathered in memory and written at
    /// most once a minute.
    ///
    /// @param service the credential scope's service, such as `s3`
    void used(Credential credential, String service, String region, Instant at);
}
