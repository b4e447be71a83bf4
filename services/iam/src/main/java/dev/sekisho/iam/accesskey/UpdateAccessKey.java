package dev.sekisho.iam.accesskey;

import dev.sekisho.iam.api.InvalidInput;
import dev.sekisho.iam.api.UpdateAccessKeyRequest;
import dev.sekisho.iam.api.UpdateAccessKeyResponse;
import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.key.AccessKey.Status;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.Arrays;
import java.util.List;

/// Switches an access key on or off.
@Operation("iam:UpdateAccessKey")
final class UpdateAccessKey implements OperationHandler<UpdateAccessKeyRequest, UpdateAccessKeyResponse> {
    private final AccessKeys accessKeys;
    private final Resources resources;

    UpdateAccessKey(AccessKeys accessKeys, Resources resources) {
        this.accessKeys = accessKeys;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(UpdateAccessKeyRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:UpdateAccessKey"));
    }

    @Override
    public UpdateAccessKeyResponse handle(UpdateAccessKeyRequest request, Caller caller) {
        KeyOwner owner = CallingUser.orNamed(request.userName(), caller);
        accessKeys.update(owner, request.accessKeyId(), status(request.status()));

        return UpdateAccessKeyResponse.EMPTY;
    }

    /// The model knows a status that nobody can set.
    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("The status %s cannot be set.", word));
    }
}
