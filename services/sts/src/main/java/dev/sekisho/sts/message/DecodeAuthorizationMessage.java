package dev.sekisho.sts.message;

import dev.sekisho.identity.session.SealedMessages;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.DecodeAuthorizationMessageRequest;
import dev.sekisho.sts.api.DecodeAuthorizationMessageResponse;
import dev.sekisho.sts.api.InvalidAuthorizationMessageException;
import java.util.List;

/// Opens what a denial has said sealed.
///
/// Source: AWS STS API Reference, "DecodeAuthorizationMessage".
@Operation("sts:DecodeAuthorizationMessage")
final class DecodeAuthorizationMessage
        implements OperationHandler<DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse> {
    private final SealedMessages messages;

    DecodeAuthorizationMessage(SealedMessages messages) {
        this.messages = messages;
    }

    @Override
    public List<Target> targets(DecodeAuthorizationMessageRequest request, Caller caller) {
        return List.of(Target.of("sts:DecodeAuthorizationMessage", "*", caller));
    }

    @Override
    public DecodeAuthorizationMessageResponse handle(DecodeAuthorizationMessageRequest request, Caller caller) {
        return messages.open(request.encodedMessage(), caller.account())
                .map(DecodeAuthorizationMessageResponse::new)
                .orElseThrow(() -> InvalidAuthorizationMessageException.of(
                        "The message is not an authorization message of this account, or is too old."));
    }
}
