package dev.sekisho.policy.grammar;

import dev.sekisho.policy.Effect;
import dev.sekisho.policy.condition.Condition;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Identity providers that sign for everyone who signs up with them: who trusts one must say whose tokens.
///
/// Source: IAM User Guide, "Identity-provider controls for shared OIDC providers".
final class SharedProviders {
    private static final String COGNITO = "cognito-identity.amazonaws.com";
    private static final String GITHUB = "token.actions.githubusercontent.com";
    private static final String PROVIDER = ":oidc-provider/";
    private static final Set<String> OPERATORS = Set.of("StringEquals", "StringLike", "StringEqualsIgnoreCase");
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("agent.buildkite.com", "agent.buildkite.com:sub"),
            Map.entry("api.pulumi.com/oidc", "api.pulumi.com/oidc:aud"),
            Map.entry("app.terraform.io", "app.terraform.io:sub"),
            Map.entry("gitlab.com", "gitlab.com:sub"),
            Map.entry(
                    "oidc-configuration.audit-log.githubusercontent.com",
                    "oidc-configuration.audit-log.githubusercontent.com:sub"),
            Map.entry("oidc.codefresh.io", "oidc.codefresh.io:sub"),
            Map.entry("oidc.vercel.com", "oidc.vercel.com:aud"),
            Map.entry("proidc.upbound.io", "proidc.upbound.io:sub"),
            Map.entry("sandboxes.cloud", "sandboxes.cloud:aud"),
            Map.entry("scalr.io", "scalr.io:sub"),
            Map.entry("sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d", "sts:RoleSessionName"),
            Map.entry("studio.datachain.ai/api", "studio.datachain.ai/api:sub"),
            Map.entry("tokens.cloud.shisho.dev", "tokens.cloud.shisho.dev:sub"),
            Map.entry("vstoken.actions.githubusercontent.com", "vstoken.actions.githubusercontent.com:sub"));

    private SharedProviders() {}

    /// @throws FaultException if the statement trusts everyone who has a token of such a provider
    static void requireScoped(Statement statement) {
        Principals principals = statement.principals();
        if (principals == null || statement.effect() == Effect.DENY) {
            return;
        }
        for (StatementPrincipal principal : principals.values()) {
            if (principal.kind() == StatementPrincipal.Kind.FEDERATED) {
                requireScoped(principal.value(), statement.conditions());
            }
        }
    }

    private static void requireScoped(String provider, List<Condition> conditions) {
        if (provider.equals(COGNITO) && conditions.isEmpty()) {
            throw new FaultException(new Fault.CognitoWithoutCondition());
        }
        int name = provider.indexOf(PROVIDER);
        List<String> keys = name < 0 ? List.of() : keys(provider.substring(name + PROVIDER.length()));
        if (!keys.isEmpty() && conditions.stream().noneMatch(condition -> scopes(condition, keys))) {
            throw new FaultException(new Fault.UnscopedProvider(provider, keys));
        }
    }

    /// The condition keys that tell one customer of the issuer from another; empty for an issuer of one's own.
    private static List<String> keys(String issuer) {
        if (issuer.equals(GITHUB) || issuer.startsWith(GITHUB + "/")) {
            return List.of(issuer + ":sub", issuer + ":job_workflow_ref");
        }
        String key = KEYS.get(issuer);
        return key == null ? List.of() : List.of(key);
    }

    /// AWS: among several values, one that is not everything is enough.
    private static boolean scopes(Condition condition, List<String> keys) {
        String operator = condition.operator();
        return OPERATORS.contains(operator.substring(operator.indexOf(':') + 1))
                && keys.stream().anyMatch(condition.writtenKey()::equalsIgnoreCase)
                && condition.values().stream().anyMatch(value -> !value.chars().allMatch(c -> c == '*' || c == '?'));
    }
}
