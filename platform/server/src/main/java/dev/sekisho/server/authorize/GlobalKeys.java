package dev.sekisho.server.authorize;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.identity.session.Session;
import dev.sekisho.policy.PrincipalKeys;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The condition keys that every request may carry, worked out when a policy names one; then the target's own.
///
/// Source: IAM User Guide, "AWS global condition context keys".
final class GlobalKeys implements RequestContext {
    private static final String PRINCIPAL_TAG = "aws:principaltag/";

    private final Caller caller;
    private final Target target;
    private final PrincipalPolicies policies;

    GlobalKeys(Caller caller, Target target, PrincipalPolicies policies) {
        this.caller = caller;
        this.target = target;
        this.policies = policies;
    }

    @Override
    public @Nullable List<String> values(String key) {
        String value = global(key);
        if (value != null) {
            return List.of(value);
        }
        if (key.equals("aws:calledvia")) {
            return caller.via().services().isEmpty() ? null : caller.via().services();
        }
        Session session = caller.session();
        List<String> vouched = session == null ? null : session.keys().get(key);
        return vouched != null ? vouched : target.keys().values(key);
    }

    private @Nullable String global(String key) {
        Arrival arrival = caller.arrival();
        return switch (key) {
            case "aws:sourceip" -> arrival.sourceIp();
            case "aws:securetransport" -> Boolean.toString(arrival.secure());
            case "aws:currenttime" ->
                arrival.time().truncatedTo(ChronoUnit.SECONDS).toString();
            case "aws:epochtime" -> Long.toString(arrival.time().getEpochSecond());
            case "aws:useragent" -> present(arrival.userAgent());
            case "aws:referer" -> present(arrival.referer());
            case "aws:requestedregion" -> present(arrival.region());
            case "aws:resourceaccount" -> target.owner().value();
            default -> principal(key);
        };
    }

    private @Nullable String principal(String key) {
        if (key.startsWith(PRINCIPAL_TAG)) {
            return policies.tag(caller.principal(), caller.session(), key.substring(PRINCIPAL_TAG.length()));
        }
        String value = PrincipalKeys.value(caller.principal(), key);
        return value != null ? value : via(key);
    }

    private @Nullable String via(String key) {
        List<String> services = caller.via().services();
        return switch (key) {
            case "aws:viaawsservice" -> Boolean.toString(!services.isEmpty());
            case "aws:calledviafirst" -> services.isEmpty() ? null : services.getFirst();
            case "aws:calledvialast" -> services.isEmpty() ? null : services.getLast();
            case "aws:sourcearn" -> caller.via().sourceArn();
            case "aws:sourceaccount" ->
                caller.via().sourceAccount() == null
                        ? null
                        : caller.via().sourceAccount().value();
            default -> session(key);
        };
    }

    /// What only temporary credentials say. AWS: with long-term ones, the keys about MFA are absent.
    private @Nullable String session(String key) {
        Session session = caller.session();
        if (session == null) {
            return null;
        }
        return switch (key) {
            case "aws:tokenissuetime" -> issueTime(session);
            case "aws:multifactorauthpresent" -> mfaPresent(session);
            case "aws:multifactorauthage" -> age(session.mfaAt());
            case "aws:sourceidentity" -> session.id().isEmpty() ? null : present(session.sourceIdentity());
            default -> null;
        };
    }

    private static @Nullable String issueTime(Session session) {
        Instant issuedAt = session.validity().issuedAt();
        return session.id().isEmpty() ? null : issuedAt.toString();
    }

    private static @Nullable String mfaPresent(Session session) {
        boolean present = session.mfaAt() != null;
        return present || !session.id().isEmpty() ? Boolean.toString(present) : null;
    }

    private @Nullable String age(@Nullable Instant mfaAt) {
        return mfaAt == null
                ? null
                : Long.toString(Duration.between(mfaAt, caller.arrival().time()).toSeconds());
    }

    private static @Nullable String present(String value) {
        return value.isEmpty() ? null : value;
    }
}
