package dev.sekisho.sts.user;

import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.SessionTokens;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.GetSessionTokenRequest;
import dev.sekisho.sts.api.GetSessionTokenResponse;
import dev.sekisho.sts.session.CredentialsView;
import dev.sekisho.sts.session.MfaCodes;
import java.time.Instant;
import java.util.List;

/// Gives a user temporary credentials for the user itself, with MFA if it shows a code. Needs no permission: who has
/// the key has the user's permissions already.
///
/// Source: AWS STS API Reference, "GetSessionToken"; IAM User Guide, "Permissions for GetSessionToken".
@Operation("sts:GetSessionToken")
final class GetSessionToken implements AuthenticatingHandler<GetSessionTokenRequest, GetSessionTokenResponse> {
    private final SessionTokens tokens;
    private final MfaCodes mfaCodes;

    GetSessionToken(SessionTokens tokens, MfaCodes mfaCodes) {
        this.tokens = tokens;
        this.mfaCodes = mfaCodes;
    }

    @Override
    public Caller authenticate(GetSessionTokenRequest request, Caller caller) {
        Users.requireLongTerm(caller, "GetSessionToken");
        return mfaCodes.proven(caller, request.serialNumber(), request.tokenCode());
    }

    @Override
    public List<Target> targets(GetSessionTokenRequest request, Caller caller) {
        return List.of();
    }

    @Override
    public GetSessionTokenResponse handle(GetSessionTokenRequest request, Caller caller) {
        Instant mfaAt = caller.session() == null ? null : caller.session().mfaAt();
        Session session = Session.of(Kind.SESSION_TOKEN, Users.validity(request.durationSeconds(), caller))
                .withMfaAt(mfaAt)
                .withParentKey(caller.accessKeyId());
        return new GetSessionTokenResponse(CredentialsView.of(tokens.issue(caller.principal(), session)));
    }
}
