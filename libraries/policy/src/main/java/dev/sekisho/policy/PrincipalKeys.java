package dev.sekisho.policy;

import org.jspecify.annotations.Nullable;

/// The condition keys that follow from who the caller is, and from nothing else.
///
/// Source: IAM User Guide, "AWS global condition context keys" and "IAM policy elements: Variables and tags".
public final class PrincipalKeys {
    private PrincipalKeys() {}

    /// Returns the value of `key` for requests of `principal`, or null if they do not carry it.
    ///
    /// @param key in lower case, such as `aws:principalarn`
    public static @Nullable String value(Principal principal, String key) {
        return switch (key) {
            case "aws:principalarn" -> arn(principal);
            case "aws:principalaccount" -> account(principal);
            case "aws:principaltype" -> type(principal);
            case "aws:principalisawsservice" -> isService(principal);
            case "aws:principalservicename" -> principal instanceof Principal.Service service ? service.name() : null;
            case "aws:userid" -> userId(principal);
            case "aws:username" -> principal instanceof Principal.User user ? user.name() : null;
            default -> null;
        };
    }

    private static @Nullable String arn(Principal principal) {
        return principal instanceof Principal.RoleSession session
                ? session.roleArn().toString()
                : principal.arn().map(Arn::toString).orElse(null);
    }

    private static @Nullable String account(Principal principal) {
        return principal instanceof Principal.Anonymous
                ? "anonymous"
                : principal.account().map(AccountId::value).orElse(null);
    }

    private static @Nullable String type(Principal principal) {
        return switch (principal) {
            case Principal.Root root -> "Account";
            case Principal.User user -> "User";
            case Principal.RoleSession session -> "AssumedRole";
            case Principal.FederatedUser federated -> "FederatedUser";
            case Principal.Anonymous anonymous -> "Anonymous";
            case Principal.Federated federated -> null;
            case Principal.Service service -> null;
        };
    }

    // AWS: requests that nobody signed do not carry the key.
    private static @Nullable String isService(Principal principal) {
        return switch (principal) {
            case Principal.Root root -> "false";
            case Principal.User user -> "false";
            case Principal.RoleSession session -> "false";
            case Principal.FederatedUser federated -> "false";
            case Principal.Service service -> "true";
            case Principal.Federated federated -> null;
            case Principal.Anonymous anonymous -> null;
        };
    }

    private static @Nullable String userId(Principal principal) {
        return switch (principal) {
            case Principal.Root root -> root.owner().value();
            case Principal.User user -> user.id();
            case Principal.RoleSession session -> session.roleId() + ":" + session.sessionName();
            case Principal.FederatedUser federated -> federated.owner() + ":" + federated.name();
            case Principal.Anonymous anonymous -> "anonymous";
            case Principal.Federated federated -> null;
            case Principal.Service service -> null;
        };
    }
}
