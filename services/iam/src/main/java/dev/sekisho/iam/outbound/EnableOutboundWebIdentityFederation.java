package dev.sekisho.iam.outbound;

import dev.sekisho.iam.api.EnableOutboundWebIdentityFederationRequest;
import dev.sekisho.iam.api.EnableOutboundWebIdentityFederationResponse;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lets the account's principals get tokens for services outside.
@Operation("iam:EnableOutboundWebIdentityFederation")
final class EnableOutboundWebIdentityFederation
        implements OperationHandler<
                EnableOutboundWebIdentityFederationRequest, EnableOutboundWebIdentityFederationResponse> {
    private final OutboundFederation outboundFederation;
    private final IssuerLocation issuerLocation;

    EnableOutboundWebIdentityFederation(OutboundFederation outboundFederation, IssuerLocation issuerLocation) {
        this.outboundFederation = outboundFederation;
        this.issuerLocation = issuerLocation;
    }

    @Override
    public List<Target> targets(EnableOutboundWebIdentityFederationRequest request, Caller caller) {
        return List.of(Resource.account(caller).target("iam:EnableOutboundWebIdentityFederation"));
    }

    @Override
    public EnableOutboundWebIdentityFederationResponse handle(
            EnableOutboundWebIdentityFederationRequest request, Caller caller) {
        return new EnableOutboundWebIdentityFederationResponse(
                outboundFederation.enable(caller.account()).url(issuerLocation.url()));
    }
}
