package dev.sekisho.sts.token;

import dev.sekisho.identity.outbound.IssuerUrls;
import dev.sekisho.identity.outbound.OutboundFederation;
import dev.sekisho.identity.outbound.OutboundIssuer;
import dev.sekisho.identity.outbound.OutboundToken;
import dev.sekisho.identity.outbound.SigningAlgorithm;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.SessionTags;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
import dev.sekisho.server.ConditionKeys;
import dev.sekisho.server.Operation;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.GetWebIdentityTokenRequest;
import dev.sekisho.sts.api.GetWebIdentityTokenResponse;
import dev.sekisho.sts.api.JWTPayloadSizeExceededException;
import dev.sekisho.sts.api.OutboundWebIdentityFederationDisabledException;
import dev.sekisho.sts.api.SessionDurationEscalationException;
import dev.sekisho.sts.session.Invalid;
import dev.sekisho.sts.session.RequestedTags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives the caller a token by which services outside know it.
///
/// Source: AWS STS API Reference, "GetWebIdentityToken"; IAM User Guide, "Federating AWS identities to external
/// services".
@Operation(
        value = "sts:GetWebIdentityToken",
        actions = {"sts:GetWebIdentityToken", "sts:TagGetWebIdentityToken"})
final class GetWebIdentityToken
        implements AuthenticatingHandler<GetWebIdentityTokenRequest, GetWebIdentityTokenResponse> {
    private static final Duration DEFAULT = Duration.ofMinutes(5);
    private static final int MOST_CHARACTERS = 20_000;

    private final OutboundFederation outboundFederation;
    private final IssuerUrls issuerUrls;
    private final TokenClaims claims;

    GetWebIdentityToken(OutboundFederation outboundFederation, IssuerUrls issuerUrls, TokenClaims claims) {
        this.outboundFederation = outboundFederation;
        this.issuerUrls = issuerUrls;
        this.claims = claims;
    }

    @Override
    public Caller authenticate(GetWebIdentityTokenRequest request, Caller caller) {
        algorithm(request);
        tags(request);
        return caller;
    }

    private static SigningAlgorithm algorithm(GetWebIdentityTokenRequest request) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(one -> one.name().equals(request.signingAlgorithm()))
                .findFirst()
                .orElseThrow(() ->
                        Invalid.of("%s is not a signing algorithm: RS256 and ES384 are.", request.signingAlgorithm()));
    }

    private static SessionTags tags(GetWebIdentityTokenRequest request) {
        return RequestedTags.of(request.tags(), List.of());
    }

    private static Duration duration(GetWebIdentityTokenRequest request) {
        Integer seconds = request.durationSeconds();
        return seconds == null ? DEFAULT : Duration.ofSeconds(seconds);
    }

    @Override
    public List<Target> targets(GetWebIdentityTokenRequest request, Caller caller) {
        SessionTags tags = tags(request);
        ConditionKeys keys = new ConditionKeys()
                .withAll("sts:IdentityTokenAudience", request.audience())
                .with("sts:SigningAlgorithm", request.signingAlgorithm())
                .with("sts:DurationSeconds", duration(request).toSeconds());
        RequestedTags.note(keys, tags);
        List<String> actions = new ArrayList<>(List.of("sts:GetWebIdentityToken"));
        if (!tags.equals(SessionTags.NONE)) {
            actions.add("sts:TagGetWebIdentityToken");
        }
        return actions.stream()
                .map(action -> new Target(action, "*", caller.account(), keys.context()))
                .toList();
    }

    @Override
    public GetWebIdentityTokenResponse handle(GetWebIdentityTokenRequest request, Caller caller) {
        OutboundIssuer issuer = outboundFederation
                .find(caller.account())
                .orElseThrow(() -> OutboundWebIdentityFederationDisabledException.of(
                        "Outbound web identity federation is not enabled for this account."));
        Instant now = caller.arrival().time();
        Instant end = now.plus(duration(request));
        Session session = caller.session();
        if (session != null && end.isAfter(session.validity().expiresAt())) {
            throw SessionDurationEscalationException.of(
                    "The token would outlive the session of its caller, which expires at %s.",
                    session.validity().expiresAt());
        }
        OutboundToken token =
                claims.token(caller, request.audience(), tags(request).values(), new TokenClaims.Validity(now, end));
        String signed = outboundFederation.sign(issuer, issuerUrls.of(issuer), algorithm(request), token);
        if (signed.length() > MOST_CHARACTERS) {
            throw JWTPayloadSizeExceededException.of("The token would be too long; ask for fewer tags or audiences.");
        }
        return new GetWebIdentityTokenResponse(signed, end);
    }
}
