package dev.sekisho.identity.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A long-term access key, without its secret.
///
/// @param id `AKIA…`
/// @param userId the owner's `AIDA…` id; the empty string for a root user
/// @param createDate in whole seconds
public record AccessKey(String id, KeyOwner owner, String userId, Status status, Instant createDate) {

    public AccessKey {
        createDate = createDate.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Whether a key may be used.
    public enum Status {
        ACTIVE("Active"),
        INACTIVE("Inactive");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /// The word in IAM's API.
        public String word() {
            return word;
        }
    }

    AccessKey with(Status changed) {
        return new AccessKey(id, owner, userId, changed, createDate);
    }

    AccessKey with(KeyOwner changed) {
        return new AccessKey(id, changed, userId, status, createDate);
    }
}
