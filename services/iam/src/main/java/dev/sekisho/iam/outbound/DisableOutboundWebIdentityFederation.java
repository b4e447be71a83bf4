package dev.sekisho.iam.outbound;

import dev.sekisho.iam.api.DisableOutboundWebIdentityFederationRequest;
import dev.sekisho.iam.api.DisableOutboundWebIdentityFederationResponse;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lets the account's principals get no more tokens for services outside.
@Operation("iam:DisableOutboundWebIdentityFederation")
final class DisableOutboundWebIdentityFederation
        implements OperationHandler<
                DisableOutboundWebIdentityFederationRequest, DisableOutboundWebIdentityFederationResponse> {
    private final OutboundFederation outboundFederation;

    DisableOutboundWebIdentityFederation(OutboundFederation outboundFederation) {
        this.outboundFederation = outboundFederation;
    }

    @Override
    public List<Target> targets(DisableOutboundWebIdentityFederationRequest request, Caller caller) {
        return List.of(Resource.account(caller).target("iam:DisableOutboundWebIdentityFederation"));
    }

    @Override
    public DisableOutboundWebIdentityFederationResponse handle(
            DisableOutboundWebIdentityFederationRequest request, Caller caller) {
        outboundFederation.disable(caller.account());
        return DisableOutboundWebIdentityFederationResponse.EMPTY;
    }
}
