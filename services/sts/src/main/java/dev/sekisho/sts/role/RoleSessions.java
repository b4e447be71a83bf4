package dev.sekisho.sts.role;

import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.identity.session.SessionTokens;
import dev.sekisho.identity.session.TemporaryCredentials;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.Principal.RoleSession;
import dev.sekisho.server.Caller;
import dev.sekisho.sts.api.AssumedRoleUser;
import dev.sekisho.sts.session.Invalid;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes sessions of roles.
public final class RoleSessions {
    private static final Duration DEFAULT = Duration.ofHours(1);
    private static final Duration LONGEST_CHAINED = Duration.ofHours(1);

    private final SessionTokens tokens;

    public RoleSessions(SessionTokens tokens) {
        this.tokens = tokens;
    }

    /// Who the session is, and its credentials.
    record Made(RoleSession principal, TemporaryCredentials credentials) {
        AssumedRoleUser user() {
            return new AssumedRoleUser(
                    principal.roleId() + ":" + principal.sessionName(),
                    principal.arn().orElseThrow().toString());
        }
    }

    /// From when until when the session is in force.
    ///
    /// @param seconds what the caller asks for; null for the usual
    /// @throws AwsError `ValidationError` if that is longer than may be
    static Validity validity(Role role, @Nullable Integer seconds, Caller caller) {
        Duration asked = seconds == null ? DEFAULT : Duration.ofSeconds(seconds);
        if (asked.compareTo(role.trust().maxSession()) > 0) {
            throw Invalid.of("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
        if (caller.isTemporary() && asked.compareTo(LONGEST_CHAINED) > 0) {
            throw Invalid.of("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role "
                    + "chaining.");
        }
        Instant now = caller.arrival().time();
        return new Validity(now, now.plus(asked));
    }

    /// A text of an answer; null where there is none.
    static @Nullable String shown(String text) {
        return text.isEmpty() ? null : text;
    }

    /// @throws AwsError `PackedPolicyTooLarge`
    Made make(Role role, String sessionName, Session session) {
        var principal = new RoleSession(role.account(), role.path(), role.name(), role.id(), sessionName);
        return new Made(principal, tokens.issue(principal, session));
    }
}
