package dev.sekisho.sts;

import dev.sekisho.policy.Arn;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.GetCallerIdentityRequest;
import dev.sekisho.sts.api.GetCallerIdentityResponse;
import java.util.List;

/// Says who calls. Needs no permission, and a Deny does not keep anyone from it.
///
/// Source: AWS STS API Reference, "GetCallerIdentity".
@Operation("sts:GetCallerIdentity")
final class GetCallerIdentity implements OperationHandler<GetCallerIdentityRequest, GetCallerIdentityResponse> {

    @Override
    public List<Target> targets(GetCallerIdentityRequest request, Caller caller) {
        return List.of();
    }

    @Override
    public GetCallerIdentityResponse handle(GetCallerIdentityRequest request, Caller caller) {
        return GetCallerIdentityResponse.builder()
                .userId(userId(caller.principal()))
                .account(caller.account().value())
                .arn(caller.principal().arn().map(Arn::toString).orElseThrow())
                .build();
    }

    /// Source: IAM User Guide, "AWS JSON policy elements: Variables", the table of principal key values.
    private static String userId(Principal principal) {
        return switch (principal) {
            case Principal.Root root -> root.owner().value();
            case Principal.User user -> user.id();
            case Principal.RoleSession session -> session.roleId() + ":" + session.sessionName();
            case Principal.FederatedUser federated -> federated.owner().value() + ":" + federated.name();
            case Principal.Federated federated ->
                throw new IllegalStateException(federated.provider() + " signs nothing, so it cannot ask.");
            case Principal.Service service ->
                throw new IllegalStateException(service.name() + " signs nothing, so it cannot ask.");
            case Principal.Anonymous anonymous ->
                throw new IllegalStateException("A call without a signature is refused before it comes here.");
        };
    }
}
