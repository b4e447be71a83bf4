package dev.sekisho.sts.caller;

import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.storage.Ids;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import dev.sekisho.sts.api.GetAccessKeyInfoRequest;
import dev.sekisho.sts.api.GetAccessKeyInfoResponse;
import dev.sekisho.sts.session.Invalid;
import java.util.List;

/// Tells whose account an access key is of, active or not.
///
/// Source: AWS STS API Reference, "GetAccessKeyInfo".
@Operation("sts:GetAccessKeyInfo")
final class GetAccessKeyInfo implements OperationHandler<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse> {
    private final AccessKeys accessKeys;

    GetAccessKeyInfo(AccessKeys accessKeys) {
        this.accessKeys = accessKeys;
    }

    @Override
    public List<Target> targets(GetAccessKeyInfoRequest request, Caller caller) {
        return List.of(Target.of("sts:GetAccessKeyInfo", "*", caller));
    }

    @Override
    public GetAccessKeyInfoResponse handle(GetAccessKeyInfoRequest request, Caller caller) {
        String id = request.accessKeyId();
        return accessKeys
                .find(id)
                .map(key -> key.owner().account())
                .or(() -> Ids.temporaryKeyAccount(id))
                .map(account -> new GetAccessKeyInfoResponse(account.value()))
                .orElseThrow(() -> Invalid.of("The access key ID %s is not one of this server's.", id));
    }
}
