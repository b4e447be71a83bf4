package dev.sekisho.cli;

import dev.sekisho.policy.Arn;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.Principal;

/// A request in a few words.
final class Requested {
    private Requested() {}

    static String words(AuthorizationRequest request) {
        return request.action() + " on " + request.resource() + " by " + who(request.principal());
    }

    private static String who(Principal principal) {
        return switch (principal) {
            case Principal.Service service -> service.name();
            case Principal.Federated federated -> federated.provider();
            case Principal.Anonymous _ -> "anyone";
            case Principal.Root _, Principal.User _, Principal.RoleSession _, Principal.FederatedUser _ ->
                principal.arn().map(Arn::toString).orElseThrow();
        };
    }
}
