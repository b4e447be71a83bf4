package dev.sekisho.iam.accesskey;

import dev.sekisho.iam.api.CreateAccessKeyRequest;
import dev.sekisho.iam.api.CreateAccessKeyResponse;
import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Creates an access key, and shows its secret this once.
@Operation("iam:CreateAccessKey")
final class CreateAccessKey implements OperationHandler<CreateAccessKeyRequest, CreateAccessKeyResponse> {
    private final AccessKeys accessKeys;
    private final Resources resources;

    CreateAccessKey(AccessKeys accessKeys, Resources resources) {
        this.accessKeys = accessKeys;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(CreateAccessKeyRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:CreateAccessKey"));
    }

    @Override
    public CreateAccessKeyResponse handle(CreateAccessKeyRequest request, Caller caller) {
        NewAccessKey made = accessKeys.create(CallingUser.orNamed(request.userName(), caller));
        AccessKey key = made.key();
        return new CreateAccessKeyResponse(dev.sekisho.iam.api.AccessKey.builder()
                .userName(key.owner().userName())
                .accessKeyId(key.id())
                .status(key.status().word())
                .secretAccessKey(new String(made.secret().reveal(), StandardCharsets.UTF_8))
                .createDate(key.createDate())
                .build());
    }
}
