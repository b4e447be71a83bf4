package dev.sekisho.identity.mfa;

import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A virtual MFA device, without its seed.
///
/// @param path begins and ends with `/`; path and name together are unique in the account
/// @param assignment null while it is nobody's
public record MfaDevice(
        AccountId account,
        String path,
        String name,
        List<Tag> tags,
        @Nullable Assignment assignment) {
    static final String KIND = "mfa";

    public MfaDevice {
        tags = List.copyOf(tags);
    }

    /// Whose a device is.
    ///
    /// @param ownerId a user's `AIDA…` id, so that a namesake who comes later does not own it, or [#ROOT]
    /// @param enableDate in whole seconds
    public record Assignment(String ownerId, Instant enableDate) {
        /// The account's root user.
        public static final String ROOT = "root";

        public Assignment {
            enableDate = enableDate.truncatedTo(ChronoUnit.SECONDS);
        }

        public boolean isRoot() {
            return ownerId.equals(ROOT);
        }
    }

    public Arn arn() {
        return Arn.iam(account, KIND + pathAndName());
    }

    String pathAndName() {
        return path + name;
    }

    /// AWS: the serial number of a virtual device is its ARN.
    public String serialNumber() {
        return arn().toString();
    }

    boolean isOf(String ownerId) {
        return assignment != null && assignment.ownerId().equals(ownerId);
    }

    String key() {
        return Keys.mfaDevice(account, path, name);
    }

    MfaDevice withTags(List<Tag> changed) {
        return new MfaDevice(account, path, name, changed, assignment);
    }

    MfaDevice with(@Nullable Assignment changed) {
        return new MfaDevice(account, path, name, tags, changed);
    }
}
