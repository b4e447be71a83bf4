package dev.sekisho.sigv4;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A well-formed signature of version 4, not verified.
public sealed interface Signature extends Authorization permits HeaderSignature, PresignedSignature {

    String accessKeyId();

    Scope scope();

    /// Lower-case names in the order in which they were listed.
    List<String> signedHeaders();

    /// 64 lower-case hexadecimal digits.
    String signature();

    /// When the request was signed; whole seconds.
    Instant signedAt();

    /// The token of temporary credentials, which the verifier does not judge.
    Optional<String> sessionToken();
}
