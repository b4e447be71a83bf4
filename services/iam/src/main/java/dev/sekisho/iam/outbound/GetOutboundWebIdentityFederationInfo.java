package dev.sekisho.iam.outbound;

import dev.sekisho.iam.api.GetOutboundWebIdentityFederationInfoRequest;
import dev.sekisho.iam.api.GetOutboundWebIdentityFederationInfoResponse;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Shows the issuer of the account's tokens.
@Operation("iam:GetOutboundWebIdentityFederationInfo")
final class GetOutboundWebIdentityFederationInfo
        implements OperationHandler<
                GetOutboundWebIdentityFederationInfoRequest, GetOutboundWebIdentityFederationInfoResponse> {
    private final OutboundFederation outboundFederation;
    private final IssuerLocation issuerLocation;

    GetOutboundWebIdentityFederationInfo(OutboundFederation outboundFederation, IssuerLocation issuerLocation) {
        this.outboundFederation = outboundFederation;
        this.issuerLocation = issuerLocation;
    }

    @Override
    public List<Target> targets(GetOutboundWebIdentityFederationInfoRequest request, Caller caller) {
        return List.of(Resource.account(caller).target("iam:GetOutboundWebIdentityFederationInfo"));
    }

    @Override
    public GetOutboundWebIdentityFederationInfoResponse handle(
            GetOutboundWebIdentityFederationInfoRequest request, Caller caller) {
        return new GetOutboundWebIdentityFederationInfoResponse(
                outboundFederation.get(caller.account()).url(issuerLocation.url()), true);
    }
}
