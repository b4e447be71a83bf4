package dev.sekisho.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a request was signed, for conditions about it.
///
/// @param signedAt whole seconds; the epoch if it was not signed
/// @param contentSha256 what it says of its body, as `x-amz-content-sha256` has it; null if it says nothing
public record Signing(Way way, Instant signedAt, @Nullable String contentSha256) {

    /// Of requests without a signature, and of calls that no request has brought.
    public static final Signing NONE = new Signing(Way.NONE, Instant.EPOCH, null);

    /// Where the signature stands.
    public enum Way {
        HEADER,
        QUERY,
        NONE
    }
}
