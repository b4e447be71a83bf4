package dev.sekisho.s3.multipart;

import dev.sekisho.s3.bucket.StoredBucket;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.ChecksumType;
import dev.sekisho.s3.object.ObjectHeaders;
import java.time.Instant;

/// An object that arrives in parts.
///
/// @param algorithm of the checksum that the object will have
public record Upload(
        StoredBucket bucket,
        String key,
        String id,
        Instant initiated,
        ChecksumAlgorithm algorithm,
        ChecksumType type,
        ObjectHeaders headers) {}
