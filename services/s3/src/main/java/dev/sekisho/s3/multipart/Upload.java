package dev.sekisho.s3.multipart;

import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.object.ObjectHeaders;
import java.time.Instant;

/// An object that arrives in parts.
///
/// @param initiated in whole seconds
public record Upload(
        StoredBucket bucket,
        String key,
        String id,
        Initiator initiator,
        Instant initiated,
        UploadChecksum checksum,
        ObjectHeaders headers) {

    /// Who began it.
    ///
    /// @param id the ARN; for the root user, the account's canonical id
    /// @param name what the ARN ends in; empty for the root user
    public record Initiator(String id, String name) {}
}
