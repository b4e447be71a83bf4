package dev.sekisho.identity;

import java.time.Instant;
import java.util.Optional;

/// Finds who an access key belongs to. Answers from memory when warm.
public interface Credentials {

    Optional<Credential> find(String accessKeyId);

    /// Notes that the key was used; gathered in memory and written at most once a minute.
    ///
    /// @param service the credential scope's service, such as `s3`
    void used(String accessKeyId, String service, String region, Instant at);
}
