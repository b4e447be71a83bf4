package dev.sekisho.sts.caller;

import dev.sekisho.policy.Arn;
import dev.sekisho.policy.PrincipalKeys;
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
                .userId(PrincipalKeys.value(caller.principal(), "aws:userid"))
                .account(caller.account().value())
                .arn(caller.principal().arn().map(Arn::toString).orElseThrow())
                .build();
    }
}
