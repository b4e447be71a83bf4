package dev.sekisho.s3.bucket;

import dev.sekisho.policy.AccountId;
import java.time.Instant;

/// A bucket.
///
/// @param location the constraint it was created with; empty in us-east-1
public record StoredBucket(String name, AccountId owner, String location, Instant created) {

    /// AWS: `EU` is the old name of eu-west-1.
    public String region() {
        return switch (location) {
            case "" -> Buckets.DEFAULT_REGION;
            case "EU" -> "eu-west-1";
            default -> location;
        };
    }
}
