package dev.sekisho.policy.explain;

import dev.sekisho.policy.Arn;
import dev.sekisho.policy.Principal;

/// What an explanation calls whoever asked.
final class Caller {
    private Caller() {}

    static String name(Principal principal) {
        return switch (principal) {
            case Principal.Anonymous anonymous -> "anonymous";
            case Principal.Service service -> service.name();
            case Principal.Federated federated -> federated.provider();
            case Principal.Root root -> arn(root);
            case Principal.User user -> arn(user);
            case Principal.RoleSession session -> arn(session);
            case Principal.FederatedUser federated -> arn(federated);
        };
    }

    private static String arn(Principal principal) {
        return principal.arn().map(Arn::toString).orElseThrow();
    }
}
