package dev.sekisho.iam.role;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long sessions of a role may be.
final class SessionLength {
    private static final Duration DEFAULT = Duration.ofHours(1);

    private SessionLength() {}

    /// @param seconds null for the default
    static Duration of(@Nullable Integer seconds) {
        return seconds == null ? DEFAULT : Duration.ofSeconds(seconds);
    }
}
