package dev.sekisho.server.authorize;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.policy.PrincipalKeys;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
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
        return target.keys().values(key);
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
            case "aws:viaawsservice" -> "false";
            case "aws:resourceaccount" -> target.owner().value();
            default -> principal(key);
        };
    }

    private @Nullable String principal(String key) {
        return key.startsWith(PRINCIPAL_TAG)
                ? policies.tag(caller.principal(), key.substring(PRINCIPAL_TAG.length()))
                : PrincipalKeys.value(caller.principal(), key);
    }

    private static @Nullable String present(String value) {
        return value.isEmpty() ? null : value;
    }
}
