package dev.sekisho.server.authorize;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
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
            case "aws:principalarn" -> principalArn();
            case "aws:principalaccount" -> principalAccount();
            case "aws:principaltype" -> principalType();
            case "aws:principalisawsservice" -> Boolean.toString(caller.principal() instanceof Principal.Service);
            case "aws:principalservicename" -> caller.principal() instanceof Principal.Service s ? s.name() : null;
            case "aws:userid" -> userId();
            case "aws:username" -> caller.principal() instanceof Principal.User user ? user.name() : null;
            default ->
                key.startsWith(PRINCIPAL_TAG)
                        ? policies.tag(caller.principal(), key.substring(PRINCIPAL_TAG.length()))
                        : null;
        };
    }

    private static @Nullable String present(String value) {
        return value.isEmpty() ? null : value;
    }

    private @Nullable String principalArn() {
        return switch (caller.principal()) {
            case Principal.RoleSession session -> session.roleArn().toString();
            case Principal.Root root -> text(root);
            case Principal.User user -> text(user);
            case Principal.FederatedUser federated -> text(federated);
            case Principal.Federated _, Principal.Service _, Principal.Anonymous _ -> null;
        };
    }

    private static @Nullable String text(Principal principal) {
        return principal.arn().map(Object::toString).orElse(null);
    }

    private @Nullable String principalAccount() {
        return caller.principal() instanceof Principal.Anonymous
                ? "anonymous"
                : caller.principal().account().map(AccountId::value).orElse(null);
    }

    private @Nullable String principalType() {
        return switch (caller.principal()) {
            case Principal.Root _ -> "Account";
            case Principal.User _ -> "User";
            case Principal.RoleSession _ -> "AssumedRole";
            case Principal.FederatedUser _ -> "FederatedUser";
            case Principal.Anonymous _ -> "Anonymous";
            case Principal.Federated _, Principal.Service _ -> null;
        };
    }

    private @Nullable String userId() {
        return switch (caller.principal()) {
            case Principal.Root root -> root.owner().value();
            case Principal.User user -> user.id();
            case Principal.RoleSession session -> session.roleId() + ":" + session.sessionName();
            case Principal.FederatedUser federated -> federated.owner().value() + ":" + federated.name();
            case Principal.Anonymous _ -> "anonymous";
            case Principal.Federated _, Principal.Service _ -> null;
        };
    }
}
