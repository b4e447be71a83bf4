package dev.sekisho.s3.bucket;

import dev.sekisho.policy.AccountId;
import dev.sekisho.s3.guard.Guard;
import java.time.Instant;

/// A bucket.
///
/// @param location the constraint it was created with; empty in us-east-1
/// @param visible since when every request finds it
public record StoredBucket(
        String name, AccountId owner, String location, Instant created, Guard guard, Instant visible) {

    /// The same, found by every request since `visible`.
    StoredBucket since(Instant visible) {
        return new StoredBucket(name, owner, location, created, guard, visible);
    }

    /// AWS: `EU` is the old name of eu-west-1.
    public String region() {
        return switch (location) {
            case "" -> Buckets.DEFAULT_REGION;
            case "EU" -> "eu-west-1";
            default -> location;
        };
    }
}
