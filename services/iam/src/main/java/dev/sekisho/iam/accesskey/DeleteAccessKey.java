package dev.sekisho.iam.accesskey;

import dev.sekisho.iam.api.DeleteAccessKeyRequest;
import dev.sekisho.iam.api.DeleteAccessKeyResponse;
import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Deletes an access key.
@Operation("iam:DeleteAccessKey")
final class DeleteAccessKey implements OperationHandler<DeleteAccessKeyRequest, DeleteAccessKeyResponse> {
    private final AccessKeys accessKeys;
    private final Resources resources;

    DeleteAccessKey(AccessKeys accessKeys, Resources resources) {
        this.accessKeys = accessKeys;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(DeleteAccessKeyRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:DeleteAccessKey"));
    }

    @Override
    public DeleteAccessKeyResponse handle(DeleteAccessKeyRequest request, Caller caller) {
        accessKeys.delete(CallingUser.orNamed(request.userName(), caller), request.accessKeyId());
        return DeleteAccessKeyResponse.EMPTY;
    }
}
