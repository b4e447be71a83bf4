package dev.sekisho.sts.role;

import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.identity.session.SessionTags;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Caller;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Somebody whom an identity provider vouches for.
///
/// @param caller the principal is the provider, the session has what it says
record FederatedCaller(Caller caller) {
    private static final String PROVIDER = "aws:federatedprovider";

    /// What a provider says of somebody.
    ///
    /// @param provider its ARN, or its name where it needs no registration
    /// @param keys condition keys
    record Claims(String provider, Map<String, List<String>> keys, SessionTags tags, String sourceIdentity) {}

    static Caller of(Kind kind, Claims claims, Caller caller) {
        var keys = new HashMap<String, List<String>>();
        claims.keys.forEach((key, values) -> keys.put(key.toLowerCase(Locale.ROOT), values));
        keys.put(PROVIDER, List.of(claims.provider));
        Instant now = caller.arrival().time();
        Session session = Session.of(kind, new Validity(now, now))
                .withKeys(keys)
                .with(claims.tags)
                .withSourceIdentity(claims.sourceIdentity);
        return caller.with(new Principal.Federated(claims.provider), session);
    }

    /// What the provider has said.
    Session session() {
        Session session = caller.session();
        if (session == null) {
            throw new IllegalStateException("Nobody has vouched for the caller.");
        }
        return session;
    }

    /// The ARN or name of the provider.
    String provider() {
        return only(PROVIDER);
    }

    /// The one value of a key that the provider always gives.
    ///
    /// @param key in lower case
    String only(String key) {
        List<String> values = session().keys().get(key);
        if (values == null) {
            throw new IllegalStateException("The provider has not said " + key + ".");
        }
        return values.getFirst();
    }

    SessionRequest wanted(String action, String roleArn, String sessionName) {
        return new SessionRequest(
                action,
                AssumableRoles.arn(roleArn),
                sessionName,
                session().tags(),
                session().sourceIdentity());
    }
}
