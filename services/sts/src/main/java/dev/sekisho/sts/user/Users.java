package dev.sekisho.sts.user;

import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Caller;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Users who ask for sessions of their own.
///
/// Source: AWS STS API Reference, "GetSessionToken" and "GetFederationToken".
final class Users {
    private static final Duration DEFAULT = Duration.ofHours(12);
    private static final Duration LONGEST_OF_ROOT = Duration.ofHours(1);

    private Users() {}

    /// @throws AwsError `AccessDenied` for those who have temporary credentials
    static void requireLongTerm(Caller caller, String operation) {
        if (caller.isTemporary()) {
            throw AwsError.of("AccessDenied", 403, "Cannot call %s with session credentials", operation);
        }
    }

    /// AWS: the root user's sessions are an hour long at most, whatever it asks for.
    static Validity validity(@Nullable Integer seconds, Caller caller) {
        Duration asked = seconds == null ? DEFAULT : Duration.ofSeconds(seconds);
        boolean shorter = caller.principal() instanceof Principal.Root && asked.compareTo(LONGEST_OF_ROOT) > 0;
        Instant now = caller.arrival().time();
        return new Validity(now, now.plus(shorter ? LONGEST_OF_ROOT : asked));
    }
}
